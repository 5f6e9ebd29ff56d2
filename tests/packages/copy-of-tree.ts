import { cpSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const root = join(import.meta.dirname, '../..');
const made = /[/\\](?:node_modules|\.git|\.output|\.wxt|pictures)$/;

export interface Copy extends Disposable {
  folder: string;
}

/**
 * Copies the source into a separate folder, because other tests use the existing builds. The
 * installed dependencies are shared.
 */
export function copyOfTree(name: string): Copy {
  const folder = mkdtempSync(join(tmpdir(), `kolleno-connect-${name}-`));
  cpSync(root, folder, { recursive: true, filter: (path) => !made.test(path) });
  return withDependencies(folder);
}

export function withDependencies(folder: string): Copy {
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'));
  return { folder, [Symbol.dispose]: () => rmSync(folder, { recursive: true, force: true }) };
}
