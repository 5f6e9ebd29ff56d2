/** Everything that has to hold before a change is done, with one line at the end that counts it: `npm run check`. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { runScript } from './build.ts';

interface Count {
  passed: number;
  /** What failed, by name: a log of thousands of lines ends with them. */
  failed: string[];
}

const started = Date.now();

function heading(text: string): void {
  const seconds = Math.round((Date.now() - started) / 1000);
  console.log(`\n── ${text} (after ${seconds} s) ──`);
}

/** One of package.json's scripts counts as one. */
async function script(name: string): Promise<Count> {
  heading(name);
  return (await runScript(name)) === 0 ? { passed: 1, failed: [] } : { passed: 0, failed: [name] };
}

/** What Vitest's JSON reporter writes, as far as it is counted here. */
interface VitestReport {
  success: boolean;
  numPassedTests: number;
  testResults: {
    name: string;
    status: 'passed' | 'failed';
    message: string;
    assertionResults: { status: string; fullName: string; failureMessages: string[] }[];
  }[];
}

/** The tests of a report that failed, and the files that could not be loaded, each with its first words. */
function failures({ testResults }: VitestReport): string[] {
  return testResults.flatMap(({ name, status, message, assertionResults }) => {
    const file = relative(process.cwd(), name);
    const failed = assertionResults.filter((result) => result.status === 'failed');
    if (failed.length === 0 && status === 'failed') return [`${file}: ${message}`];
    return failed.map(({ fullName, failureMessages }) =>
      [`${file}: ${fullName}`, ...failureMessages].join('\n'),
    );
  });
}

/** Every test counts as one; a file that could not be loaded counts as one failure. */
async function tests(name: 'unit' | 'e2e' | 'security:part'): Promise<Count> {
  heading(name);
  const folder = mkdtempSync(join(tmpdir(), 'kolleno-connect-'));
  const report = join(folder, 'vitest.json');
  const code = await runScript(name, {
    options: ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`],
  });
  try {
    const read = JSON.parse(readFileSync(report, 'utf8')) as VitestReport;
    const failed = failures(read);
    const unseen = (!read.success || code !== 0) && failed.length === 0;
    return {
      passed: read.numPassedTests,
      failed: unseen ? [`${name}: ended with ${code}`] : failed,
    };
  } catch {
    return { passed: 0, failed: [`${name}: wrote no report`] };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const counts = [
  await script('lint'),
  await script('typecheck'),
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
