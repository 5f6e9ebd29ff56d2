import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Totals } from '../../corpus/totals.ts';
import { root } from '../../runners/build.ts';
import type { Outcomes } from '../../security/outcome.ts';
import { ended, start } from './shell.ts';

/** The long runs that README names, each reduced to a small part. */

test('npm run journeys runs the selected journeys and prints a table with counts', async () => {
  const { code, output } = await ended(
    start('npm run --silent journeys -- canvas popup en Chromium'),
  );
  expect(output).toMatch(
    /\ncanvas +popup +en +Chromium +en +passed +\d+ s\n\n1 passed, 0 failed\n/,
  );
  expect(code).toBe(0);
});

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
  const { code, output } = await ended(start('npm run --silent security -- --json --part decrypt'));
  const line = output.split('\n').find((one) => one.startsWith('{')) ?? '';
  const { runs } = JSON.parse(line) as { runs: Outcomes };
  expect(Object.keys(runs)).toEqual(['decrypt']);
  expect(runs.decrypt).toMatchObject({
    passed: expect.any(Number),
    failed: 0,
    figures: expect.anything(),
  });
  expect(runs.decrypt?.passed).toBeGreaterThan(0);
  expect(code).toBe(0);
});

test('npm run bench measures the selected figure and prints it for machines', async () => {
  const { code, output } = await ended(start('npm run --silent bench -- --json --pairs 1 size'));
  const line = output.split('\n').find((one) => one.startsWith('{')) ?? '';
  const { results } = JSON.parse(line) as { results: Record<string, { readings: unknown[] }> };
  expect(Object.keys(results)).toEqual(['size']);
  expect(results.size?.readings.length).toBeGreaterThan(1);
  expect(code).toBe(0);
});

test('npm run pictures shows the selected states and the findings of axe', async () => {
  const { code, output } = await ended(start('npm run --silent pictures -- en expired'));
  // Two colour schemes at two widths.
  expect(output).toMatch(
    /States: 1, pictures: 4, in .*index\.html\naxe and the measuring found 0 things\.\n/,
  );
  expect(readdirSync(join(root, 'pictures/states/en'))).toHaveLength(4);
  expect(code).toBe(0);
});

test('npm run flakes repeats the selected files under load and counts the runs', async () => {
  const { code, output } = await ended(
    start('npm run --silent flakes -- unit tests/unit/lib/mutex.test.ts --times 2'),
  );
  expect(output).toMatch(
    /\n2 runs of \d+ tests under load: 0 tests failed at least once\n2 passed, 0 failed\n$/,
  );
  expect(code).toBe(0);
});

test('npm run security lists the existing runs', async () => {
  const { code, output } = await ended(start('npm run --silent security -- everything'));
  expect(output).toContain('There is no run everything; there are canary,');
  expect(code).toBe(1);
});

test('README names no command that is untested here', () => {
  const readme = readFileSync(join(root, 'README.md'), 'utf8');
  const named = [
    ...new Set(readme.match(/npm (?:run [\w:]+(?: -- --\w+)?|start(?: -- --\w+)?|test)/g)),
  ];
  const runHere = [
    'npm start',
    'npm start -- --auto',
    'npm run sandbox -- --json',
    'npm run zip',
    'npm run package:check',
    'npm run journeys',
    'npm run corpus',
    'npm run bench',
    'npm run pictures',
    'npm run security',
    'npm run flakes',
  ];
  /**
   * `npm test` runs `npm run check` after the set-up, which runs the others
   * (tests/runners/check.ts).
   */
  const runAround = [
    'test',
    'run check',
    'run lint',
    'run typecheck',
    'run build',
    'run build:firefox',
    'run unit',
    'run e2e',
    'run security:part',
    'run floors',
    'run unused',
    // A list of commands that are run here one by one.
    'run long',
  ];
  expect(named.toSorted()).toEqual(
    [...runHere, ...runAround.map((rest) => `npm ${rest}`)].toSorted(),
  );
});
