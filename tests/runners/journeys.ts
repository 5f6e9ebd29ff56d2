/**
 * `npm run journeys`: runs the journey in every skin, form context, language and browser, and in
 * every language of the extension, and prints a table. Words after `--` filter: `npm run journeys
 * -- canvas de` runs the journeys that match both.
 */
import { build } from './build.ts';
import { type JourneyKind, journeyKinds, titleOf } from './journey-matrix.ts';
import { textTable } from './tables.ts';
import {
  readReport,
  reportOptions,
  runVitest,
  type TestResult,
  withReportFile,
} from './vitest-report.ts';

const columns = ['skin', 'context', 'language', 'browser', 'extensionLanguage'] as const;

/**
 * `en` matches only the tenant's language, because the extension's is English nearly everywhere.
 */
const matches = (word: string, kind: JourneyKind) =>
  columns.some((one) => kind[one] === word && !(one === 'extensionLanguage' && word === 'en'));

const wanted = process.argv.slice(2);
const kinds = journeyKinds.filter((kind) => wanted.every((word) => matches(word, kind)));

/** Runs the selected journeys and returns the result of every test. */
async function runJourneys(): Promise<TestResult[]> {
  const titles = kinds.map((kind) => RegExp.escape(titleOf(kind))).join('|');
  return withReportFile(async (file) => {
    await runVitest([
      '--project',
      'journeys',
      ...reportOptions(file, 'tree'),
      '-t',
      `^(${titles}) `,
    ]);
    const report = readReport(file);
    if (!report) throw new Error('Vitest wrote no report.');
    return report.testResults.flatMap(({ assertionResults }) => assertionResults);
  });
}

/** One row of the table: the variant, its result, its duration and the test at which it stopped. */
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

if (kinds.length === 0) {
  console.error(`No journey is ${wanted.join(', ')}.`);
  process.exit(1);
}
// Build once here, so that two test files do not build at the same time.
if (kinds.some(({ browser }) => browser === 'Chromium')) await build('chromium');
if (kinds.some(({ browser }) => browser === 'Firefox')) await build('firefox');
const results = await runJourneys();
const rows = kinds.map((kind) => rowOf(kind, results));
const passed = rows.filter((row) => row.passed).length;
const failed = rows.length - passed;
console.log(
  `\n${textTable([[...columns, 'result', 'time', 'stopped at'], ...rows.map(({ cells }) => cells)])}`,
);
console.log(`\n${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
