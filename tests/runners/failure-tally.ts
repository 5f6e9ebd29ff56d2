import { relative } from 'node:path';
import { textTable } from './tables.ts';
import type { VitestReport } from './vitest-report.ts';

/** What one run of the tests had. */
export interface FailureTally {
  tests: number;
  /** File and name of each failed test; the file alone if it could not be loaded. */
  failures: string[];
}

/** @param report null if Vitest wrote none, which is a failure */
export function tallyFailures(
  report: Pick<VitestReport, 'testResults'> | null,
  root: string,
): FailureTally {
  if (!report) return { tests: 0, failures: ['(the run hung or wrote no report)'] };
  const tests = report.testResults.flatMap(({ assertionResults }) => assertionResults);
  const failures = report.testResults.flatMap(({ name, status, assertionResults }) => {
    const file = relative(root, name);
    const failed = assertionResults.filter((result) => result.status === 'failed');
    if (failed.length === 0) return status === 'failed' ? [file] : [];
    return failed.map(({ fullName }) => `${file}: ${fullName}`);
  });
  // A selection that matches nothing proves nothing.
  if (tests.length === 0 && failures.length === 0) failures.push('(no test ran)');
  return { tests: tests.length, failures };
}

/** Names what failed how often, the most frequent first. */
export function tallyLines(tallies: readonly FailureTally[]): string[] {
  const runs = tallies.length;
  const counts = Map.groupBy(
    tallies.flatMap(({ failures }) => failures),
    (name) => name,
  );
  const rows = [...counts]
    .map(([name, found]): [number, string] => [found.length, name])
    .toSorted(([one, first], [other, second]) => other - one || first.localeCompare(second));
  const tests = Math.max(0, ...tallies.map((tally) => tally.tests));
  const head = `\n${runs} runs of ${tests} tests under load: ${rows.length} tests failed at least once`;
  if (rows.length === 0) return [head];
  return [head, textTable(rows.map(([count, name]) => [`${count} of ${runs}`, name]))];
}
