import type { FileResult, TestResult } from '../runners/vitest-report.ts';
import { type Figure, type Run, runs } from './figures.ts';

/** Result of one run, as recorded in `figures.json` and shown in docs/security.md. */
export interface Outcome {
  /** Number of tests. */
  passed: number;
  failed: number;
  /** Values by name, in the order in which they were reported. */
  figures: Record<string, number | string>;
}

export type Outcomes = Partial<Record<Run, Outcome>>;

/** The part of Vitest's report that is counted here. */
export interface TestStatuses {
  testResults: (Pick<FileResult, 'name' | 'status'> & {
    assertionResults: Pick<TestResult, 'status'>[];
  })[];
}

/**
 * Groups tests and figures by run. A run without tests counts as failed, because it proves nothing.
 */
export function countOutcomes(
  wanted: readonly Run[],
  report: TestStatuses,
  reported: readonly Figure[],
): Outcomes {
  const all = wanted.map((run): [Run, Outcome] => {
    const files = report.testResults.filter(({ name }) => runOf(name) === run);
    const tests = files.flatMap(({ assertionResults }) => assertionResults);
    const passed = tests.filter(({ status }) => status === 'passed').length;
    const failed = tests.filter(({ status }) => status === 'failed').length;
    // A file that could not be loaded, or whose set-up failed, has no failed test of its own.
    const unseen =
      failed === 0 && (passed === 0 || files.some(({ status }) => status === 'failed')) ? 1 : 0;
    return [
      run,
      {
        passed,
        failed: failed + unseen,
        figures: summed(reported.filter((one) => one.run === run)),
      },
    ];
  });
  return Object.fromEntries(all);
}

/** Adds up numbers that several tests reported under the same name. */
function summed(reported: readonly Figure[]): Outcome['figures'] {
  const figures: Outcome['figures'] = {};
  for (const { name, value } of reported) {
    const before = figures[name];
    figures[name] =
      typeof before === 'number' && typeof value === 'number' ? before + value : value;
  }
  return figures;
}

function runOf(file: string): Run | undefined {
  const [, folder] = /tests[/\\]security[/\\](\w+)[/\\]/.exec(file) ?? [];
  return runs.find((run) => run === folder);
}
