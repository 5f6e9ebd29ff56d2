import { spawn } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';

export const root = resolve(import.meta.dirname, '../..');

const folders = { chromium: '.output/chrome-mv3', firefox: '.output/firefox-mv3' } as const;

/** Folder of the unpacked production build. */
export const builtExtension = (kind: keyof typeof folders) => join(root, folders[kind]);

/** What goes into the build; a change in any of them makes it stale. */
const sources = [
  'components',
  'entrypoints',
  'modules',
  'public',
  'utils',
  'package-lock.json',
  'wxt.config.ts',
  'tsconfig.json',
];

function newestChange(path: string): number {
  const stats = statSync(path, { throwIfNoEntry: false });
  if (!stats) return 0;
  if (!stats.isDirectory()) return stats.mtimeMs;
  return Math.max(
    stats.mtimeMs,
    ...readdirSync(path).map((name) => newestChange(join(path, name))),
  );
}

function isCurrent(kind: keyof typeof folders): boolean {
  const manifest = join(builtExtension(kind), 'manifest.json');
  if (!existsSync(manifest)) return false;
  const builtAt = statSync(manifest).mtimeMs;
  return sources.every((source) => newestChange(join(root, source)) <= builtAt);
}

/** Runs one of package.json's scripts, here or in another folder; resolves to its exit code. `quiet` keeps the output back unless it fails. */
export function runScript(
  script: string,
  {
    quiet = false,
    options = [],
    folder = root,
  }: { quiet?: boolean; options?: string[]; folder?: string } = {},
): Promise<number> {
  // Under the test runner NODE_ENV is `test`, and the build would not be the one that ships.
  const { NODE_ENV: _, ...env } = process.env;
  return new Promise((done, failed) => {
    const child = spawn('npm', ['run', '--silent', script, '--', ...options], {
      cwd: folder,
      env,
      shell: process.platform === 'win32',
      stdio: ['ignore', quiet ? 'pipe' : 'inherit', quiet ? 'pipe' : 'inherit'],
    });
    let held = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream?.on('data', (chunk: Buffer) => {
        held += chunk.toString();
      });
    }
    child.on('error', failed);
    child.on('close', (code) => {
      if (code !== 0 && quiet) process.stderr.write(held);
      done(code ?? 1);
    });
  });
}

/** Builds the extension unless the build is newer than everything it is made of. */
export async function build(kind: keyof typeof folders): Promise<void> {
  if (isCurrent(kind)) return;
  const script = kind === 'chromium' ? 'build' : 'build:firefox';
  if ((await runScript(script, { quiet: true })) !== 0) {
    throw new Error(`The extension could not be built: "npm run ${script}" failed, see above.`);
  }
}
