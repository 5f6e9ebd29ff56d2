import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { runs } from '../../security/figures.ts';
import { countOutcomes, type Outcomes, type TestStatuses } from '../../security/outcome.ts';
import { docTable } from '../../security/table.ts';

const root = join(import.meta.dirname, '../../..');
const page = readFileSync(join(root, 'docs/security.md'), 'utf8');
const recorded = JSON.parse(
  readFileSync(join(root, 'tests/security/figures.json'), 'utf8'),
) as Outcomes;

describe('docs/security.md', () => {
  test('shows the recorded figures', () => {
    expect(page).toContain(`<!-- figures -->\n\n${docTable(recorded)}\n\n<!-- /figures -->`);
  });

  test('names only files that exist', () => {
    const named = [...page.matchAll(/`((?:tests|utils|docs)\/[^`\s]+)`/g)].map(
      ([, file = '']) => file,
    );
    const linked = [...page.matchAll(/\]\(([^)#:]+)\)/g)].map(([, file = '']) =>
      join('docs', file),
    );
    expect(named.length).toBeGreaterThan(15);
    expect([...named, ...linked].filter((file) => !existsSync(join(root, file)))).toEqual([]);
  });

  test('names a test and the remaining risk for every threat', () => {
    const rows = page.split('\n').filter((line) => line.startsWith('| '));
    const threats = rows.slice(rows.findIndex((line) => line.startsWith('| threat')) + 2);
    const cells = threats.map((line) => line.split(' | ')).filter(({ length }) => length === 4);
    expect(cells.length).toBeGreaterThanOrEqual(12);
    for (const [threat = '', stops = '', shown = '', remains = ''] of cells) {
      expect(stops.length, threat).toBeGreaterThan(40);
      expect(shown, threat).toMatch(/`tests\/[^`]+\.test\.tsx?`/);
      expect(remains.length, threat).toBeGreaterThan(20);
    }
  });
});

describe('the recorded run', () => {
  test.each(runs.filter((run) => recorded[run]))(
    '%s had no failure, and counted something',
    (run) => {
      expect(recorded[run]?.failed).toBe(0);
      expect(recorded[run]?.passed).toBeGreaterThan(0);
      expect(Object.keys(recorded[run]?.figures ?? {}).length).toBeGreaterThan(0);
    },
  );

  test('found no marked secret, and would have detected one', () => {
    expect(recorded.canary?.figures['secrets found anywhere else']).toBe(0);
    expect(
      recorded.canary?.figures['marks planted on purpose, one a place, and found'],
    ).toBeGreaterThanOrEqual(20);
  });
});

describe('collecting results', () => {
  const report = (
    ...files: [name: string, ...results: ('passed' | 'failed')[]][]
  ): TestStatuses => ({
    testResults: files.map(([name, ...results]) => ({
      name,
      status: results.length > 0 && !results.includes('failed') ? 'passed' : 'failed',
      assertionResults: results.map((status) => ({ status })),
    })),
  });

  test('sorts tests and figures by run, and adds up the counts of several tests', () => {
    const tests = report(
      ['/x/tests/security/fuzz/a.module.test.ts', 'passed', 'passed'],
      ['/x/tests/security/kill/b.browser.test.ts', 'passed', 'failed'],
    );
    const figures = [
      { run: 'fuzz', name: 'cases', value: 10 },
      { run: 'fuzz', name: 'cases', value: 5 },
      { run: 'kill', name: 'browser', value: 'Chromium' },
    ] as const;
    expect(countOutcomes(['fuzz', 'kill'], tests, figures)).toEqual({
      fuzz: { passed: 2, failed: 0, figures: { cases: 15 } },
      kill: { passed: 1, failed: 1, figures: { browser: 'Chromium' } },
    });
  });

  test('counts a run without tests and a file that did not load as failures', () => {
    expect(countOutcomes(['fuzz'], report(), [])).toMatchObject({ fuzz: { passed: 0, failed: 1 } });
    const broken = report(
      ['/x/tests/security/fuzz/a.ts', 'passed'],
      ['/x/tests/security/fuzz/b.ts'],
    );
    expect(countOutcomes(['fuzz'], broken, [])).toMatchObject({ fuzz: { passed: 1, failed: 1 } });
  });
});
