import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Script } from 'node:vm';
import { vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { build, builtExtension } from '../../runners/build.ts';
import { operation } from './operations.ts';

type Background = (
  setTimer: (done: () => void, wait: number) => void,
  clearTimer: () => void,
  setRepeated: () => void,
) => void;

let compiled: Background | null = null;

/**
 * The production script, compiled once. Each run is another life of the worker with its own
 * variables.
 */
export async function loadBackground(): Promise<void> {
  await build('chromium');
  const file = join(builtExtension('chromium'), 'background.js');
  const text = readFileSync(file, 'utf8');
  compiled = new Script(`((setTimeout, clearTimeout, setInterval) => {${text}\n})`, {
    filename: file,
  }).runInThisContext() as Background;
  vi.stubGlobal('chrome', fakeBrowser);
  vi.stubGlobal('browser', fakeBrowser);
}

/**
 * Runs the script. It waits only for the next attempt of a submission, so the clock jumps to its
 * end. What it repeats, it repeats to stay awake (utils/background/lifecycle/update.ts), and no
 * life here lasts until the first time.
 */
export function runBackground(): void {
  if (!compiled) throw new Error('The background was not loaded.');
  const wait = (done: () => void, milliseconds: number) =>
    void operation('wait', () => void vi.setSystemTime(Date.now() + milliseconds)).then(done);
  const nothing = () => undefined;
  compiled(wait, nothing, nothing);
}
