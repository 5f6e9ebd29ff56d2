import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { root } from './build.ts';
import { type Ended, startCommand } from './command.ts';

/** The part of Vitest's JSON report that the commands read. */
export interface VitestReport {
  success: boolean;
  numPassedTests: number;
  testResults: FileResult[];
}

export interface FileResult {
  /** Absolute path of the file. */
  name: string;
  status: 'passed' | 'failed';
  /** The reason why the file could not be loaded. */
  message: string;
  assertionResults: TestResult[];
}

export interface TestResult {
  /** Titles of the enclosing `describe` blocks, the outermost first. */
  ancestorTitles: string[];
  title: string;
  fullName: string;
  status: 'passed' | 'failed' | 'skipped' | 'pending' | 'todo';
  /** Milliseconds. */
  duration?: number | null;
  failureMessages: string[];
}

/** The failed tests and the files that could not be loaded, each with its error messages. */
export function failuresIn({ testResults }: VitestReport): string[] {
  return testResults.flatMap(({ name, status, message, assertionResults }) => {
    const file = relative(process.cwd(), name);
    const failed = assertionResults.filter((result) => result.status === 'failed');
    if (failed.length === 0 && status === 'failed') return [`${file}: ${message}`];
    return failed.map(({ fullName, failureMessages }) =>
      [`${file}: ${fullName}`, ...failureMessages].join('\n'),
    );
  });
}

/** Calls `use` with the path of a report file in a temporary folder, and removes the folder. */
export async function withReportFile<Result>(
  use: (file: string, folder: string) => Promise<Result>,
): Promise<Result> {
  const folder = mkdtempSync(join(tmpdir(), 'kolleno-connect-'));
  try {
    return await use(join(folder, 'vitest.json'), folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** @returns null if Vitest wrote no complete report */
export function readReport(file: string): VitestReport | null {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as VitestReport;
  } catch {
    return null;
  }
}

/** Command line options that write the JSON report to `file` in addition to the usual output. */
export const reportOptions = (
  file: string,
  reporter: 'default' | 'tree' | 'dot' = 'default',
): string[] => [`--reporter=${reporter}`, '--reporter=json', `--outputFile.json=${file}`];

/** Runs `vitest run`. Resolves when it ends, also when tests failed: the report has the result. */
export function runVitest(
  options: readonly string[],
  {
    env = {},
    output = 'inherit',
    maxMinutes = 120,
  }: {
    env?: Record<string, string>;
    output?: 'inherit' | 'stderr' | 'ignore';
    /** After this time the run counts as hanging and is stopped. */
    maxMinutes?: number;
  } = {},
): Promise<Omit<Ended, 'output'>> {
  const vitest = join(root, 'node_modules/vitest/vitest.mjs');
  const stdout = output === 'stderr' ? process.stderr : output;
  return startCommand(process.execPath, [vitest, 'run', ...options], {
    maxMinutes,
    env: { ...process.env, ...env },
    stdio: ['ignore', stdout, output === 'ignore' ? 'ignore' : 'inherit'],
  }).ended;
}
