import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

export interface DiskFile {
  path: string;
  bytes: Buffer;
}

/**
 * Reads every file below a folder as bytes. Files of a running browser come and go, so a missing
 * file is skipped.
 */
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
