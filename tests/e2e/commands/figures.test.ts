import { expect, test } from 'vitest';
import type { Totals } from '../../corpus/totals.ts';
import type { Outcomes } from '../../security/outcome.ts';
import { ended, start } from './shell.ts';

/** The long runs that print figures, each reduced to a small part. */

test('npm run corpus draws the selected pages and prints totals for machines', async () => {
  const { code, output } = await ended(
    start('npm run --silent corpus -- --json canvas English popup usual'),
  );
  const line = output.split('\n').find((one) => one.startsWith('{')) ?? '';
  const { totals } = JSON.parse(line) as { totals: Totals };
  expect(totals).toMatchObject({
    ways: 1,
    byKnowledge: { English: { pages: { mistaken: 0, silent: 0 } } },
  });
  expect(totals.byKnowledge.English.pages.identified).toBeGreaterThan(20);
  expect(code).toBe(0);
});

test('npm run security runs the selected run and prints figures for machines', async () => {
  const { code, output } = await ended(start('npm run --silent security -- --json --part faults'));
  const line = output.split('\n').find((one) => one.startsWith('{')) ?? '';
  const { runs } = JSON.parse(line) as { runs: Outcomes };
  expect(Object.keys(runs)).toEqual(['faults']);
  expect(runs.faults).toMatchObject({
    passed: expect.any(Number),
    failed: 0,
    figures: expect.anything(),
  });
  expect(runs.faults?.passed).toBeGreaterThan(0);
  expect(code).toBe(0);
});

test('npm run security lists the existing runs', async () => {
  const { code, output } = await ended(start('npm run --silent security -- everything'));
  expect(output).toContain('There is no run everything; there are canary,');
  expect(code).toBe(1);
});

test('npm run bench measures the selected figure and prints it for machines', async () => {
  const { code, output } = await ended(start('npm run --silent bench -- --json --pairs 1 size'));
  const line = output.split('\n').find((one) => one.startsWith('{')) ?? '';
  const { results } = JSON.parse(line) as { results: Record<string, { readings: unknown[] }> };
  expect(Object.keys(results)).toEqual(['size']);
  expect(results.size?.readings.length).toBeGreaterThan(1);
  expect(code).toBe(0);
});
