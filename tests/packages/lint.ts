import { execFile } from 'node:child_process';
import { join } from 'node:path';

interface Message {
  code: string;
  message: string;
  file?: string;
}

/** What Mozilla's own linter says of an unpacked extension: errors and warnings, as one line each. */
export function lint(folder: string): Promise<string[]> {
  const command = join(import.meta.dirname, '../../node_modules/.bin/web-ext');
  const options = ['lint', '--source-dir', folder, '--output', 'json', '--no-config-discovery'];
  return new Promise((done, failed) => {
    execFile(
      command,
      options,
      { maxBuffer: 10_000_000, shell: process.platform === 'win32' },
      (problem, output) => {
        // Its exit code says only that there is something to say.
        try {
          const { errors, warnings } = JSON.parse(output) as Record<
            'errors' | 'warnings',
            Message[]
          >;
          done(
            [...errors, ...warnings].map(
              ({ code, message, file }) => `${code} ${file ?? ''}: ${message}`,
            ),
          );
        } catch {
          failed(problem ?? new Error('web-ext lint said nothing that can be read.'));
        }
      },
    );
  });
}
