import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { loadavg } from 'node:os';
import { join } from 'node:path';
import { beforeAll, beforeEach, type RunnerTask, type RunnerTestFile } from 'vitest';
import { beforeClosing, openBrowsers } from '../drivers/browser-log.ts';
import { saveBrowser } from '../drivers/failure-report.ts';
import { failureFolder } from './failure-folders.ts';

/**
 * Saves what the open browsers show when a test fails. A browser that closes within a test is read
 * before it closes, and the folder is removed if the test passes after all.
 */

let file: Readonly<RunnerTestFile> | null = null;
let folderOfTest: string | null = null;

function nextFolder(folder: string, number = 1): string {
  const next = join(folder, `browser-${number}`);
  return existsSync(next) ? nextFolder(folder, number + 1) : next;
}

function saveErrors(
  folder: string,
  name: string,
  errors: readonly { stack?: string; message: string }[],
): void {
  mkdirSync(folder, { recursive: true });
  const said = errors.map(({ stack, message }) => stack ?? message).join('\n\n');
  const load = loadavg().map((one) => one.toFixed(1));
  writeFileSync(join(folder, 'error.txt'), `${name}\n\n${said}\n\nload: ${load.join(' ')}\n`);
}

/** The errors of hooks, such as a `beforeAll` that could not start the browser. */
function hookErrors(task: RunnerTask): { stack?: string; message: string }[] {
  if (task.type !== 'suite') return [];
  return [...(task.result?.errors ?? []), ...task.tasks.flatMap(hookErrors)];
}

beforeClosing.look = async (log) => {
  if (folderOfTest !== null) return saveBrowser(nextFolder(folderOfTest), log);
  const errors = file ? hookErrors(file as RunnerTask) : [];
  if (!file || errors.length === 0) return;
  const folder = failureFolder(file.name, 'before the tests');
  saveErrors(folder, `${file.name}, before its tests`, errors);
  await saveBrowser(nextFolder(folder), log);
};

// Vitest reads the names of fixtures from the first pattern, so it has to be there, empty.
beforeAll(({}, { file: own }) => {
  file = own;
});

beforeEach(({ task, onTestFailed, onTestFinished }) => {
  const folder = failureFolder(task.file.name, task.fullTestName);
  folderOfTest = folder;
  onTestFailed(async () => {
    saveErrors(folder, `${task.file.name} > ${task.fullTestName}`, task.result?.errors ?? []);
    for (const log of openBrowsers()) await saveBrowser(nextFolder(folder), log);
  });
  onTestFinished(() => {
    folderOfTest = null;
    if (task.result?.state !== 'fail') rmSync(folder, { recursive: true, force: true });
  });
});
