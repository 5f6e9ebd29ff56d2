import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { root } from '../../runners/build.ts';
import { ended, start } from './shell.ts';

/** The long runs that README names, each reduced to a small part. See also `figures.test.ts`. */

test('npm run journeys runs the selected journeys and prints a table with counts', async () => {
  const { code, output } = await ended(
    start('npm run --silent journeys -- canvas popup en Chromium'),
  );
  expect(output).toMatch(
    /\ncanvas +popup +en +Chromium +en +passed +\d+ s\n\n1 passed, 0 failed\n/,
  );
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
    start('npm run --silent flakes -- unit tests/unit/lib/mutex.test.ts --times 2', {
      // A failed test of another file that runs beside this one is none of its own.
      FAILURES_FOLDER: join(root, '.output/failures/none-of-these'),
    }),
  );
  expect(output).toMatch(
    /\n2 runs of \d+ tests under load: 0 tests failed at least once\n2 passed, 0 failed\n$/,
  );
  expect(code).toBe(0);
});

test('npm run long starts nothing when its time is over, and counts an earlier npm test', async () => {
  const { code, output } = await ended(
    start("npm run --silent long -- --minutes 0 --tests '7 passed, 0 failed'"),
  );
  const skipped = output.match(/^── (\w+) is skipped/gm) ?? [];
  expect(skipped).toHaveLength(5);
  expect(output).toMatch(/\n7 passed, 0 failed\n$/);
  expect(code).toBe(0);
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
    'npm run long',
    // tests/e2e/live.test.ts
    'npm run live',
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
  ];
  expect(named.toSorted()).toEqual(
    [...runHere, ...runAround.map((rest) => `npm ${rest}`)].toSorted(),
  );
});
