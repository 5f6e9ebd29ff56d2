import { readFile } from 'node:fs/promises';
import type { ServerResponse } from 'node:http';
import { stripTypeScriptTypes } from 'node:module';
import { extname, resolve, sep } from 'node:path';
import { send } from './http.ts';
import { type BundledSkin, bundledSkins, skinBundle } from './skin-bundle.ts';

const folder = resolve(import.meta.dirname, '../classic');

/** Serves `/static/<skin>/…`. */
export function sendSkinFile(response: ServerResponse, path: string): Promise<void> {
  const bundled = bundledSkins.find((skin) => path.startsWith(`/static/${skin}/`));
  return bundled ? sendBundled(response, bundled, path) : sendClassic(response, path);
}

/** Serves the two files of a bundle. */
async function sendBundled(
  response: ServerResponse,
  skin: BundledSkin,
  path: string,
): Promise<void> {
  const { script, style } = await skinBundle(skin);
  switch (path) {
    case `/static/${skin}/main.js`:
      return send(response, 200, 'text/javascript;charset=utf-8', script);
    case `/static/${skin}/main.css`:
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
