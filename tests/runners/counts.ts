import type { Ended } from './command.ts';
import { failureLines } from './failure-folders.ts';

export interface Count {
  passed: number;
  /** Names of the failures, repeated at the end of a log of thousands of lines. */
  failed: string[];
}

const started = Date.now();

export function printHeading(text: string): void {
  const seconds = Math.round((Date.now() - started) / 1000);
  console.log(`\n── ${text} (after ${seconds} s) ──`);
}

/**
 * Counts a command: by its last line `N passed, N failed` if it prints one, else as one. A command
 * that failed without a failure of its own counts as one failure.
 */
export function countOf(name: string, { code, output, tookTooLong }: Ended): Count {
  const line = output.trimEnd().split('\n').at(-1) ?? '';
  const [, passed, failures] = /^(\d+) passed, (\d+) failed/.exec(line) ?? [];
  const failed = failures ? Array.from({ length: Number(failures) }, () => name) : [];
  const isRed = code !== 0 || tookTooLong;
  if (isRed && failed.length === 0)
    failed.push(
      tookTooLong ? `${name}: was stopped, because it hung` : `${name}: ended with ${code}`,
    );
  return { passed: passed ? Number(passed) : isRed ? 0 : 1, failed };
}

/** Prints all failures, where they are explained, and the count as the last line. */
export function printResult(counts: readonly Count[]): void {
  const passed = counts.reduce((sum, count) => sum + count.passed, 0);
  const failed = counts.flatMap((count) => count.failed);
  printHeading('result');
  for (const failure of failed) console.log(`✗ ${failure}\n`);
  for (const line of failureLines()) console.log(line);
  console.log(`${passed} passed, ${failed.length} failed`);
  process.exitCode = failed.length === 0 ? 0 : 1;
}
