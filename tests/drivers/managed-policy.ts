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

/** Folder of managed policies of Debian's Chromium. Only root may write there. */
const folder = '/etc/chromium/policies/managed';
const file = join(folder, 'kolleno-connect-test.json');

/** Returns the reason why this machine cannot set policies, or null if it can. */
export function whyNoPolicy(): string | null {
  if (process.platform !== 'linux') return 'policies are files on Linux only';
  if (process.getuid?.() !== 0) return `only root may write to ${folder}`;
  return existsSync('/etc/chromium')
    ? null
    : 'there is no /etc/chromium, so this Chromium reads its policies elsewhere';
}

/**
 * Derives the ID of an unpacked extension from its folder: the first 32 hexadecimal digits of the
 * path's SHA-256, written with the letters a to p.
 */
export function unpackedId(extension: string): string {
  const digest = createHash('sha256').update(realpathSync(extension)).digest('hex');
  return [...digest.slice(0, 32)]
    .map((digit) => 'abcdefghijklmnop'[Number.parseInt(digit, 16)])
    .join('');
}

export interface ManagedPolicy {
  /** Replaces the policy. A running browser reads it within seconds. */
  write(values: unknown): void;
  /** Removes the policy and every folder created for it. */
  remove(): void;
}

/** Creates a policy file that applies to one unpacked extension only. */
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

/** Returns the innermost folder first. */
function missingFolders(path: string): string[] {
  return existsSync(path) ? [] : [path, ...missingFolders(dirname(path))];
}
