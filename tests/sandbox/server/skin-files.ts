import { readFile } from 'node:fs/promises';
import type { ServerResponse } from 'node:http';
import { stripTypeScriptTypes } from 'node:module';
import { extname, resolve, sep } from 'node:path';
import { canvasBundle } from './canvas-bundle.ts';
import { send } from './http.ts';

const folder = resolve(import.meta.dirname, '../classic');

/** Serves `/static/<skin>/…`. */
export function sendSkinFile(response: ServerResponse, path: string): Promise<void> {
  return path.startsWith('/static/canvas/')
    ? sendCanvas(response, path)
    : sendClassic(response, path);
}

/** Serves the bundle's two files. */
async function sendCanvas(response: ServerResponse, path: string): Promise<void> {
  const { script, style } = await canvasBundle();
  switch (path) {
    case '/static/canvas/main.js':
      return send(response, 200, 'text/javascript;charset=utf-8', script);
    case '/static/canvas/main.css':
      return send(response, 200, 'text/css;charset=utf-8', style);
    default:
      return send(response, 404, 'text/plain', 'Not found');
  }
}

/** Serves the modules with their types stripped, and the style sheet. */
async function sendClassic(response: ServerResponse, path: string): Promise<void> {
  const file = resolve(folder, path.slice('/static/classic/'.length));
  if (!file.startsWith(folder + sep)) return send(response, 404, 'text/plain', 'Not found');
  let content: string;
  try {
    content = await readFile(file, 'utf8');
  } catch {
    return send(response, 404, 'text/plain', 'Not found');
  }
  switch (extname(file)) {
    case '.ts':
      return send(response, 200, 'text/javascript;charset=utf-8', stripTypeScriptTypes(content));
    case '.css':
      return send(response, 200, 'text/css;charset=utf-8', content);
    default:
      return send(response, 404, 'text/plain', 'Not found');
  }
}
