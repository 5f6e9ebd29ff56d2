import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Script } from 'node:vm';
import { vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { build, builtExtension } from '../../runners/build.ts';
import { operation } from './computer.ts';

type Background = (
  setTimer: (done: () => void, wait: number) => void,
  clearTimer: () => void,
) => void;

let compiled: Background | null = null;

/** The script that ships, compiled once: each run of it is another life of the worker, with variables of its own. */
export async function loadBackground(): Promise<void> {
  await build('chromium');
  const file = join(builtExtension('chromium'), 'background.js');
  const text = readFileSync(file, 'utf8');
  compiled = new Script(`((setTimeout, clearTimeout) => {${text}\n})`, {
    filename: file,
  }).runInThisContext() as Background;
  vi.stubGlobal('chrome', fakeBrowser);
  vi.stubGlobal('browser', fakeBrowser);
}

/** It waits for one thing only, the next attempt of a submission: the clock jumps to the end of that. */
export function runBackground(): void {
  if (!compiled) throw new Error('The background was not loaded.');
  const wait = (done: () => void, milliseconds: number) =>
    void operation('wait', () => void vi.setSystemTime(Date.now() + milliseconds)).then(done);
  compiled(wait, () => undefined);
}
