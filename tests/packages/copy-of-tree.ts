import { cpSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const root = join(import.meta.dirname, '../..');
const made = /[/\\](?:node_modules|\.git|\.output|\.wxt|pictures)$/;

export interface Copy extends Disposable {
  folder: string;
}

/** What is to be built, in a folder of its own: builds at hand are in use by others. The locked dependencies are shared. */
export function copyOfTree(name: string): Copy {
  const folder = mkdtempSync(join(tmpdir(), `kolleno-connect-${name}-`));
  cpSync(root, folder, { recursive: true, filter: (path) => !made.test(path) });
  return withDependencies(folder);
}

export function withDependencies(folder: string): Copy {
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'));
  return { folder, [Symbol.dispose]: () => rmSync(folder, { recursive: true, force: true }) };
}
