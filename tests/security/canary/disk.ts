import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

export interface DiskFile {
  path: string;
  bytes: Buffer;
}

/** Every file below a folder, byte by byte. A running browser's files come and go: one that went is left out. */
export function* filesIn(folder: string): Generator<DiskFile> {
  for (const entry of readdirSync(folder, { withFileTypes: true, recursive: true })) {
    if (!entry.isFile()) continue;
    const path = join(entry.parentPath, entry.name);
    try {
      yield { path, bytes: readFileSync(path) };
    } catch (problem) {
      if ((problem as NodeJS.ErrnoException).code !== 'ENOENT') throw problem;
    }
  }
}
