import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { findFirefox } from './browser-firefox.ts';

/**
 * A Firefox with its own policies. They are in `distribution` beside the program, so no other
 * Firefox on this machine reads them.
 */
export interface FirefoxWithPolicy {
  executablePath: string;
  /** Replaces `policies.json`. Takes effect at the next start. */
  write(policies: unknown): void;
  remove(): void;
}

/**
 * Creates a second installation of Firefox that shares every file except its folder and program.
 */
export function firefoxWithPolicy(): FirefoxWithPolicy {
  const installed = realpathSync(findFirefox());
  const folder = mkdtempSync(join(tmpdir(), 'firefox-'));
  for (const name of readdirSync(dirname(installed))) {
    // Firefox locates its folder by the real path of the program, so a link does not do.
    if (name === basename(installed)) cpSync(installed, join(folder, name));
    else if (name !== 'distribution')
      symlinkSync(join(dirname(installed), name), join(folder, name));
  }
  const distribution = join(folder, 'distribution');
  mkdirSync(distribution);
  return {
    executablePath: join(folder, basename(installed)),
    write: (policies) =>
      writeFileSync(join(distribution, 'policies.json'), JSON.stringify(policies)),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}
