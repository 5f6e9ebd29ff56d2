import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { root } from '../../runners/build.ts';
import { withSection } from '../../runners/tables.ts';
import { findings } from '../../security/review/findings.ts';
import { findingsTable, judge, provingFiles } from '../../security/review/judge.ts';

const read = (file: string): string => readFileSync(join(root, 'tests', file), 'utf8');
/** The names of a file's tests may stand in data beside it. */
const data: Record<string, string[]> = {
  'security/hostile/hostile.browser.test.ts': [
    'security/hostile/attacks/intruder.ts',
    'security/hostile/attacks/links.ts',
    'security/hostile/attacks/messages.ts',
    'security/hostile/attacks/taken-over-script.ts',
    'security/hostile/attacks/rows.ts',
  ],
};

describe('the findings of the review', () => {
  it('are 18, and case H', () => {
    const ids = [...Array.from({ length: 18 }, (_, index) => String(index + 1)), 'H'];
    expect(findings.map(({ id }) => id)).toEqual(ids);
  });

  it('stand in docs/security.md with their tests', () => {
    const file = join(root, 'docs/security.md');
    expect(withSection(file, 'findings', findingsTable())).toBe(readFileSync(file, 'utf8'));
  });

  it.each(findings.flatMap(({ id, tests }) => tests.map(({ file, name }) => [id, file, name])))(
    '%s: %s has “%s”',
    (_, file = '', name = '') => {
      expect(existsSync(join(root, 'tests', file))).toBe(true);
      const sources = [file, ...(data[file] ?? [])].map(read).join('\n');
      expect(sources).toContain(name.replace(/^in (?:Chromium|Firefox)$/, '%s'));
    },
  );

  it('are open without a report, and where a test did not run or failed', () => {
    expect(judge([]).every(({ missing }) => missing.length > 0)).toBe(true);
    const report = (status: 'passed' | 'failed' | 'skipped') => ({
      testResults: provingFiles().map((name) => ({
        name,
        status: 'passed' as const,
        message: '',
        assertionResults: findings
          .flatMap(({ tests }) => tests)
          .filter(({ file }) => name === join(root, 'tests', file))
          .map((test) => ({
            ancestorTitles: [],
            title: test.name,
            fullName: `a group ${test.name} and more`,
            status,
            failureMessages: [],
          })),
      })),
    });
    const open = (status: 'passed' | 'failed' | 'skipped') =>
      judge([report(status)]).filter(({ missing }) => missing.length > 0).length;
    expect([open('passed'), open('failed'), open('skipped')]).toEqual([
      0,
      findings.length,
      findings.length,
    ]);
  });
});
