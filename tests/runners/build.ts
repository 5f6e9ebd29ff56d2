import { spawn } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';

export const root = resolve(import.meta.dirname, '../..');

const folders = { chromium: '.output/chrome-mv3', firefox: '.output/firefox-mv3' } as const;

/** Folder of the unpacked production build. */
export const builtExtension = (kind: keyof typeof folders) => join(root, folders[kind]);

/** Inputs of the build. A change in any of them makes the build stale. */
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

/**
 * Runs a script of package.json in `folder` and resolves to its exit code. `quiet` prints the
 * output only on failure.
 */
export function runScript(
  script: string,
  {
    quiet = false,
    options = [],
    folder = root,
  }: { quiet?: boolean; options?: string[]; folder?: string } = {},
): Promise<number> {
  // Vitest sets NODE_ENV to `test`, which would produce a different build than the one that ships.
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

/** Builds the extension if any input is newer than the build. */
export async function build(kind: keyof typeof folders): Promise<void> {
  if (isCurrent(kind)) return;
  const script = kind === 'chromium' ? 'build' : 'build:firefox';
  if ((await runScript(script, { quiet: true })) !== 0) {
    throw new Error(`The extension could not be built: "npm run ${script}" failed, see above.`);
  }
}
