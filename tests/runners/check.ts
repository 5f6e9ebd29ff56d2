/** `npm run check`: runs every check that a change must pass and prints one count at the end. */
import { runScript } from './build.ts';
import { failuresIn, readReport, reportOptions, withReportFile } from './vitest-report.ts';

interface Count {
  passed: number;
  /** Names of the failures, repeated at the end of a log of thousands of lines. */
  failed: string[];
}

const started = Date.now();

function heading(text: string): void {
  const seconds = Math.round((Date.now() - started) / 1000);
  console.log(`\n── ${text} (after ${seconds} s) ──`);
}

/** Counts a script of package.json as one. */
async function script(name: string): Promise<Count> {
  heading(name);
  return (await runScript(name)) === 0 ? { passed: 1, failed: [] } : { passed: 0, failed: [name] };
}

/** Counts every test; a file that could not be loaded counts as one failure. */
async function tests(name: 'unit' | 'e2e' | 'security:part'): Promise<Count> {
  heading(name);
  return withReportFile(async (file) => {
    const code = await runScript(name, { options: reportOptions(file) });
    const report = readReport(file);
    if (!report) return { passed: 0, failed: [`${name}: wrote no report`] };
    const failed = failuresIn(report);
    const isUnexplained = (!report.success || code !== 0) && failed.length === 0;
    return {
      passed: report.numPassedTests,
      failed: isUnexplained ? [`${name}: ended with ${code}`] : failed,
    };
  });
}

const counts = [
  await script('lint'),
  await script('typecheck'),
  await script('floors'),
  await script('unused'),
  await script('build'),
  await script('build:firefox'),
  await tests('unit'),
  await tests('e2e'),
  await tests('security:part'),
];
const passed = counts.reduce((sum, count) => sum + count.passed, 0);
const failed = counts.flatMap((count) => count.failed);

heading('result');
for (const failure of failed) console.log(`✗ ${failure}\n`);
console.log(`${passed} passed, ${failed.length} failed`);
process.exitCode = failed.length === 0 ? 0 : 1;
