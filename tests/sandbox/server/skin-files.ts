import { readFile } from 'node:fs/promises';
import type { ServerResponse } from 'node:http';
import { stripTypeScriptTypes } from 'node:module';
import { extname, resolve, sep } from 'node:path';
import { send } from './http.ts';

const folder = resolve(import.meta.dirname, '../classic');

/** `/static/classic/…`: the skin's modules, their types stripped, and its style sheet. */
export async function sendSkinFile(response: ServerResponse, path: string): Promise<void> {
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
