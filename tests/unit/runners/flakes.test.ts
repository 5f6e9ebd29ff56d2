import { describe, expect, it } from 'vitest';
import { tallyFailures, tallyLines } from '../../runners/failure-tally.ts';
import type { TestResult } from '../../runners/vitest-report.ts';

const result = (title: string, status: TestResult['status']): TestResult => ({
  ancestorTitles: ['a group'],
  title,
  fullName: `a group ${title}`,
  status,
  failureMessages: [],
});
const file = (name: string, ...assertionResults: TestResult[]) => ({
  name: `/project/tests/${name}`,
  status: assertionResults.some(({ status }) => status === 'failed')
    ? ('failed' as const)
    : ('passed' as const),
  message: '',
  assertionResults,
});
const tally = (...testResults: ReturnType<typeof file>[]) =>
  tallyFailures({ testResults }, '/project');

describe('a run of npm run flakes', () => {
  it('names each failed test with its file', () => {
    expect(tally(file('a.test.ts', result('one', 'failed'), result('two', 'passed')))).toEqual({
      tests: 2,
      failures: ['tests/a.test.ts: a group one'],
    });
  });

  it('names a file that could not be loaded', () => {
    const broken = { ...file('a.test.ts'), status: 'failed' as const };
    expect(tally(broken, file('b.test.ts', result('one', 'passed'))).failures).toEqual([
      'tests/a.test.ts',
    ]);
  });

  it('fails if it hung, and if the selection matched nothing', () => {
    expect(tallyFailures(null, '/project').failures).toHaveLength(1);
    expect(tally().failures).toHaveLength(1);
  });
});

describe('the table of npm run flakes', () => {
  it('counts how often each test failed, the most frequent first', () => {
    const often = result('often', 'failed');
    const once = result('once', 'failed');
    const fine = result('once', 'passed');
    const lines = tallyLines([
      tally(file('a.test.ts', once, often)),
      tally(file('a.test.ts', fine, often)),
      tally(file('a.test.ts', fine, result('often', 'passed'))),
    ]);
    expect(lines.join('\n')).toBe(
      [
        '\n3 runs of 2 tests under load: 2 tests failed at least once',
        '2 of 3  tests/a.test.ts: a group often',
        '1 of 3  tests/a.test.ts: a group once',
      ].join('\n'),
    );
  });

  it('says so when nothing failed', () => {
    expect(tallyLines([tally(file('a.test.ts', result('one', 'passed')))])).toEqual([
      '\n1 runs of 1 tests under load: 0 tests failed at least once',
    ]);
  });
});
