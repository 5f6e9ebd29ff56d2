/** Everything that has to hold before a change is done, with one line at the end that counts it: `npm run check`. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runScript } from './build.ts';

interface Count {
  passed: number;
  failed: number;
}

const started = Date.now();

function heading(text: string): void {
  const seconds = Math.round((Date.now() - started) / 1000);
  console.log(`\n── ${text} (after ${seconds} s) ──`);
}

/** One of package.json's scripts counts as one. */
async function script(name: string): Promise<Count> {
  heading(name);
  return (await runScript(name)) === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
}

/** What Vitest's JSON reporter writes, as far as it is counted here. */
interface VitestReport {
  success: boolean;
  numPassedTests: number;
  numFailedTests: number;
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
    const { success, numPassedTests, numFailedTests } = JSON.parse(
      readFileSync(report, 'utf8'),
    ) as VitestReport;
    const unseen = (!success || code !== 0) && numFailedTests === 0 ? 1 : 0;
    return { passed: numPassedTests, failed: numFailedTests + unseen };
  } catch {
    return { passed: 0, failed: 1 };
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
const failed = counts.reduce((sum, count) => sum + count.failed, 0);

heading('result');
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
