import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  realpathSync,
  rmdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';

/** Where Debian's Chromium reads its policies; nobody but root may write there. */
const folder = '/etc/chromium/policies/managed';
const file = join(folder, 'kolleno-connect-test.json');

/** Why no policy can be set on this machine; null where one can. */
export function whyNoPolicy(): string | null {
  if (process.platform !== 'linux') return 'policies are files on Linux only';
  if (process.getuid?.() !== 0) return `only root may write to ${folder}`;
  return existsSync('/etc/chromium')
    ? null
    : 'there is no /etc/chromium, so this Chromium reads its policies elsewhere';
}

/** The id of an unpacked extension follows from the folder it lies in: the start of its SHA-256, with letters from a to p for digits. */
export function unpackedId(extension: string): string {
  const digest = createHash('sha256').update(realpathSync(extension)).digest('hex');
  return [...digest.slice(0, 32)]
    .map((digit) => 'abcdefghijklmnop'[Number.parseInt(digit, 16)])
    .join('');
}

export interface ManagedPolicy {
  /** Replaces what the policy says; a browser that runs hears of it within seconds. */
  write(values: unknown): void;
  /** Leaves nothing behind. */
  remove(): void;
}

/** A policy for one unpacked extension and no other, in a file of its own. */
export function managedPolicy(extension: string): ManagedPolicy {
  const missing = missingFolders(folder);
  mkdirSync(folder, { recursive: true });
  const id = unpackedId(extension);
  const remove = () => {
    rmSync(file, { force: true });
    for (const made of missing)
      if (existsSync(made) && readdirSync(made).length === 0) rmdirSync(made);
    process.off('exit', remove);
  };
  process.on('exit', remove);
  return {
    write: (values) =>
      writeFileSync(
        file,
        JSON.stringify({ '3rdparty': { extensions: { [id]: values } } }, null, 1),
      ),
    remove,
  };
}

/** The innermost first. */
function missingFolders(path: string): string[] {
  return existsSync(path) ? [] : [path, ...missingFolders(dirname(path))];
}
