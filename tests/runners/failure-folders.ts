import { existsSync, readdirSync, rmSync } from 'node:fs';
import { join, relative } from 'node:path';
import { root } from './build.ts';

/** One folder a run, each with one folder a failed browser test. Git ignores `.output`. */
const allRuns = join(root, '.output/failures');
const maxKeptRuns = 10;
const variable = 'FAILURES_FOLDER';

/**
 * Names the folder of this run for every process of it, and removes the folders of old runs. A
 * command that a test starts reports into the folder of that test's run.
 * @returns whether this process named the folder
 */
export function nameFailuresFolder(): boolean {
  if (process.env[variable]) return false;
  const time = new Date().toISOString().slice(0, 19).replaceAll(':', '-');
  process.env[variable] = join(allRuns, `${time}-${process.pid}`);
  const runs = existsSync(allRuns) ? readdirSync(allRuns).toSorted() : [];
  for (const old of runs.slice(0, -maxKeptRuns))
    rmSync(join(allRuns, old), { recursive: true, force: true });
  return true;
}

/** The folder of a failed test of this run. */
export function failureFolder(file: string, test: string): string {
  const words = (text: string) => text.replaceAll(/[^\p{L}\p{N}]+/gu, '-').replace(/^-|-$/g, '');
  const name = `${words(file.replace(/^tests\//, '').replace(/\.test\.tsx?$/, ''))}--${words(test)}`;
  return join(process.env[variable] ?? join(allRuns, 'unnamed'), name.slice(0, 150));
}

/** The last lines of a run's output: where its failed browser tests are explained. */
export function failureLines(): string[] {
  const run = process.env[variable];
  const folders = run && existsSync(run) ? readdirSync(run).toSorted() : [];
  if (!run || folders.length === 0) return [];
  return [
    'What the browsers showed when a test failed (screenshots, HTML, console, requests, state):',
    ...folders.map((folder) => `  ${relative(root, join(run, folder))}`),
  ];
}
