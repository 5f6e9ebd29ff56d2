/**
 * `npm run journeys`: the journey in every skin, form context, language and browser, and in every language of the extension, with a
 * table at the end. Words after `--` choose among them: `npm run journeys -- canvas de` walks where both apply.
 */
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build, root } from './build.ts';
import { type JourneyKind, journeyKinds, titleOf } from './journey-matrix.ts';

/** What Vitest's JSON reporter writes, as far as it is told here. */
interface VitestReport {
  testResults: { assertionResults: TestResult[] }[];
}

interface TestResult {
  /** The journey first. */
  ancestorTitles: string[];
  title: string;
  status: 'passed' | 'failed' | 'skipped' | 'pending' | 'todo';
  /** Milliseconds. */
  duration?: number | null;
}

const columns = ['skin', 'context', 'language', 'browser', 'extensionLanguage'] as const;

/** The extension speaks English nearly everywhere, so `en` chooses by the tenant's language alone. */
const matches = (word: string, kind: JourneyKind) =>
  columns.some((one) => kind[one] === word && !(one === 'extensionLanguage' && word === 'en'));

const wanted = process.argv.slice(2);
const kinds = journeyKinds.filter((kind) => wanted.every((word) => matches(word, kind)));

/** Runs the journeys, and answers what became of every test. */
async function runJourneys(): Promise<TestResult[]> {
  const folder = mkdtempSync(join(tmpdir(), 'kolleno-connect-'));
  const file = join(folder, 'vitest.json');
  const titles = kinds.map((kind) => RegExp.escape(titleOf(kind))).join('|');
  const vitest = join(root, 'node_modules/vitest/vitest.mjs');
  const options = [
    '--reporter=tree',
    '--reporter=json',
    `--outputFile.json=${file}`,
    '-t',
    `^(${titles}) `,
  ];
  try {
    await new Promise((done, failed) => {
      const child = spawn(process.execPath, [vitest, 'run', '--project', 'journeys', ...options], {
        cwd: root,
        stdio: 'inherit',
      });
      child.on('error', failed);
      child.on('close', done);
    });
    const { testResults } = JSON.parse(readFileSync(file, 'utf8')) as VitestReport;
    return testResults.flatMap(({ assertionResults }) => assertionResults);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** One line of the table: the kind, how it ended, how long it took, and where it stopped. */
function rowOf(
  kind: JourneyKind,
  results: readonly TestResult[],
): { passed: boolean; cells: string[] } {
  const own = results.filter(({ ancestorTitles }) => ancestorTitles[0] === titleOf(kind));
  const wrong =
    own.find(({ status }) => status === 'failed') ?? own.find(({ status }) => status !== 'passed');
  const passed = own.length > 0 && wrong === undefined;
  const seconds = Math.round(own.reduce((sum, { duration }) => sum + (duration ?? 0), 0) / 1000);
  const end = passed ? '' : (wrong?.title ?? 'nothing ran');
  return {
    passed,
    cells: [...columns.map((one) => kind[one]), passed ? 'passed' : 'failed', `${seconds} s`, end],
  };
}

function table(rows: readonly (readonly string[])[]): string {
  const widths = rows.reduce<number[]>(
    (most, cells) => cells.map((cell, index) => Math.max(most[index] ?? 0, cell.length)),
    [],
  );
  const line = (cells: readonly string[]) =>
    cells
      .map((cell, index) => cell.padEnd(widths[index] ?? 0))
      .join('  ')
      .trimEnd();
  return rows.map(line).join('\n');
}

if (kinds.length === 0) {
  console.error(`No journey is ${wanted.join(', ')}.`);
  process.exit(1);
}
// Built once, before two files could do so at the same time.
if (kinds.some(({ browser }) => browser === 'Chromium')) await build('chromium');
if (kinds.some(({ browser }) => browser === 'Firefox')) await build('firefox');
const results = await runJourneys();
const rows = kinds.map((kind) => rowOf(kind, results));
const passed = rows.filter((row) => row.passed).length;
const failed = rows.length - passed;
console.log(
  `\n${table([[...columns, 'result', 'time', 'stopped at'], ...rows.map(({ cells }) => cells)])}`,
);
console.log(`\n${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
