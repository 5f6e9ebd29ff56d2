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

/** A Firefox with policies of its own: they lie in `distribution` beside the program, where no other Firefox of this machine looks. */
export interface FirefoxWithPolicy {
  executablePath: string;
  /** What `policies.json` says from the next start on. */
  write(policies: unknown): void;
  remove(): void;
}

/** The installed Firefox once more: everything but the folder and the program itself is shared. */
export function firefoxWithPolicy(): FirefoxWithPolicy {
  const installed = realpathSync(findFirefox());
  const folder = mkdtempSync(join(tmpdir(), 'firefox-'));
  for (const name of readdirSync(dirname(installed))) {
    // Firefox finds its folder by where the program really lies.
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
