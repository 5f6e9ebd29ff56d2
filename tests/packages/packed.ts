import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { unzipSync } from 'fflate';

/** The three files for the stores. */
export const packageKinds = ['chrome', 'firefox', 'sources'] as const;
export type PackageKind = (typeof packageKinds)[number];

export interface Packed {
  kind: PackageKind;
  name: string;
  bytes: Uint8Array;
  /** Hexadecimal. */
  sha256: string;
}

/** @param folder where `npm run zip` ran, or the build of one browser */
export function packedIn(folder: string, kinds: readonly PackageKind[] = packageKinds): Packed[] {
  const output = join(folder, '.output');
  const names = readdirSync(output).filter((name) => name.endsWith('.zip'));
  return kinds.map((kind) => {
    const name = names.find((one) => one.endsWith(`-${kind}.zip`));
    if (!name) throw new Error(`npm run zip made no ${kind} package.`);
    const bytes = new Uint8Array(readFileSync(join(output, name)));
    return { kind, name, bytes, sha256: sha256(bytes) };
  });
}

/** Returns the SHA-256 of every file by its path in the package. */
export function filesOf(bytes: Uint8Array): Record<string, string> {
  return Object.fromEntries(
    Object.entries(unzipSync(bytes))
      .filter(([path]) => !path.endsWith('/'))
      .map(([path, file]): [string, string] => [path, sha256(file)])
      .toSorted(([a], [b]) => (a < b ? -1 : 1)),
  );
}

const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');
