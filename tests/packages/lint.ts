import { execFile } from 'node:child_process';
import { join } from 'node:path';

interface Message {
  code: string;
  message: string;
  file?: string;
}

/** Runs Mozilla's linter on an unpacked extension. Returns one line per error or warning. */
export function lint(folder: string): Promise<string[]> {
  const command = join(import.meta.dirname, '../../node_modules/.bin/web-ext');
  const options = ['lint', '--source-dir', folder, '--output', 'json', '--no-config-discovery'];
  return new Promise((done, failed) => {
    execFile(
      command,
      options,
      { maxBuffer: 10_000_000, shell: process.platform === 'win32' },
      (problem, output) => {
        // The exit code only says whether there are messages.
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
