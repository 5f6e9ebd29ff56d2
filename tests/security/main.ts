/**
 * `npm run security`: proves how secrets are protected, and prints a table of figures. `--json`
 * prints them for machines; `--record` writes them into docs/security.md; `--part` runs the small
 * part that `npm test` has; words such as `fuzz canary` select runs, and `review` the tests of the
 * review's findings. Fails if any test fails, or if a finding is not proved.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build, root } from '../runners/build.ts';
import { writeSection } from '../runners/tables.ts';
import {
  readReport,
  reportOptions,
  runVitest,
  type VitestReport,
  withReportFile,
} from '../runners/vitest-report.ts';
import { type Figure, type Run, runs } from './figures.ts';
import { countOutcomes, type Outcomes } from './outcome.ts';
import { findingsTable, judge, provingFiles, type Verdict, verdictLines } from './review/judge.ts';
import { docTable, lines } from './table.ts';

const given = process.argv.slice(2);
const json = given.includes('--json');
const whole = !given.includes('--part');
const words = given.filter((word) => !word.startsWith('--'));
const known: readonly string[] = [...runs, 'review'];
const unknown = words.filter((word) => !known.includes(word));
const wanted = runs.filter((run) => words.length === 0 || words.includes(run));
const reviews = (words.length === 0 && whole) || words.includes('review');
const nothing: VitestReport = { success: false, numPassedTests: 0, testResults: [] };
const say = (line: string) => process.stdout.write(`${line}\n`);

if (unknown.length > 0) {
  process.stderr.write(`There is no run ${unknown.join(', ')}; there are ${known.join(', ')}.\n`);
  process.exit(1);
}
const started = Date.now();
// Build once here, so that two test files do not build at the same time.
await build('chromium');
await build('firefox');
const { outcomes, report } =
  wanted.length > 0 ? await runAll(wanted) : { outcomes: {}, report: nothing };
const verdicts = reviews ? await runReview(report) : [];
const open = verdicts.filter(({ missing }) => missing.length > 0).length;
const passed =
  Object.values(outcomes).reduce((sum, outcome) => sum + outcome.passed, 0) +
  verdicts.length -
  open;
const failed = Object.values(outcomes).reduce((sum, outcome) => sum + outcome.failed, open);
if (json) say(JSON.stringify({ runs: outcomes }));
else {
  for (const line of ['', ...lines(outcomes), '', ...verdictLines(verdicts)]) say(line);
  say(`\n${passed} passed, ${failed} failed, ${Math.round((Date.now() - started) / 1000)} s`);
}
if (given.includes('--record') && whole && failed === 0) record(outcomes);
process.exitCode = failed === 0 ? 0 : 1;

async function runAll(
  chosen: readonly Run[],
): Promise<{ outcomes: Outcomes; report: VitestReport }> {
  const projects = ['--project', 'security-modules', '--project', 'security-browser'];
  const folders = chosen.map((run) => `tests/security/${run}/`);
  return withReportFile(async (report, folder) => {
    const figures = join(folder, 'figures.jsonl');
    // Whole runs try every moment in one test. The limit only finds what hangs.
    const limit = whole ? ['--testTimeout=3600000'] : [];
    await runVitest([...projects, ...limit, ...reportOptions(report), ...folders], {
      env: { ...(whole && { SECURITY_WHOLE: '1', NEW_CASES: '1' }), SECURITY_FIGURES: figures },
      // With --json, standard output is for the figures only.
      output: json ? 'stderr' : 'inherit',
    });
    // Without a report nothing ran, and every run counts as failed.
    const read = readReport(report) ?? nothing;
    return { outcomes: countOutcomes(chosen, read, readFigures(figures)), report: read };
  });
}

/** Runs the tests of the findings that have not just run. */
function runReview(ran: VitestReport): Promise<Verdict[]> {
  const seen = ran.testResults.map(({ name }) => name);
  const files = provingFiles().filter((file) => !seen.includes(file));
  return withReportFile(async (report) => {
    await runVitest([...reportOptions(report), ...files], {
      output: json ? 'stderr' : 'inherit',
    });
    return judge([ran, readReport(report) ?? nothing]);
  });
}

function readFigures(file: string): Figure[] {
  if (!existsSync(file)) return [];
  const reported = readFileSync(file, 'utf8').split('\n').filter(Boolean);
  return reported.map((line) => JSON.parse(line) as Figure);
}

/** Keeps the recorded figures of runs that were not selected. */
function record(now: Outcomes): void {
  const file = join(import.meta.dirname, 'figures.json');
  const before = existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Outcomes) : {};
  const all = { ...before, ...now };
  writeFileSync(file, `${JSON.stringify(all, null, 2)}\n`);
  writeSection(join(root, 'docs/security.md'), 'figures', docTable(all));
  writeSection(join(root, 'docs/security.md'), 'findings', findingsTable());
}
