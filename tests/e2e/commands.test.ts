import { type ChildProcess, spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Totals } from '../corpus/totals.ts';
import { root } from '../rig/build.ts';
import { journey } from '../rig/walk.ts';
import type { Outcomes } from '../security/outcome.ts';

/** The commands that README promises, run as a newcomer runs them. */

interface Ended {
  code: number | null;
  output: string;
}

/** A person's shell knows nothing of the test runner, whose NODE_ENV would make a build another one than that which ships. */
function start(command: string, env: NodeJS.ProcessEnv = {}, cwd = root): ChildProcess {
  const { NODE_ENV: _, VITEST: __, ...own } = process.env;
  return spawn(command, { cwd, shell: true, env: { ...own, ...env } });
}

function ended(child: ChildProcess): Promise<Ended> {
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream?.on('data', (chunk: Buffer) => {
      output += chunk.toString();
    });
  }
  return new Promise((done) => child.on('close', (code) => done({ code, output })));
}

const withoutDisplay = { DISPLAY: undefined, WAYLAND_DISPLAY: undefined };

test('npm start walks through the journey without a display and leaves a picture of every step', async () => {
  const { code, output } = await ended(start('npm start -- --auto', withoutDisplay));
  expect(output).toMatch(/Kolleno's receipt: [0-9a-f-]{36}/);
  expect(output).toContain(join(root, 'pictures/journey'));
  const pictures = readdirSync(join(root, 'pictures/journey')).toSorted();
  expect(pictures).toHaveLength(journey.length);
  expect(pictures[0]).toMatch(/^01-.+\.png$/);
  expect(code).toBe(0);
});

test('npm run sandbox -- --json says where it listens, and ends with its standard input', async () => {
  const child = start('npm run --silent sandbox -- --json');
  const exit = ended(child);
  const line = await new Promise<string>((said) =>
    child.stdout?.once('data', (chunk: Buffer) => said(chunk.toString())),
  );
  expect(JSON.parse(line)).toEqual({
    port: expect.any(Number),
    tenants: expect.arrayContaining([
      {
        name: expect.any(String),
        skin: 'classic',
        language: 'en',
        url: expect.stringMatching(/^https:\/\//),
      },
    ]),
    handoffLink: expect.stringMatching(/^https:\/\/connect\.kolleno\.com\//),
    control: expect.stringMatching(/^https:\/\/127\.0\.0\.1:\d+\//),
  });
  child.stdin?.end();
  expect((await exit).code).toBe(0);
});

test('set-up is quiet when there is nothing to do', async () => {
  const { code, output } = await ended(start('node tests/rig/set-up.mjs chromium firefox'));
  expect({ code, output }).toEqual({ code: 0, output: '' });
});

test('set-up ends in one sentence when the browser cannot be had', async () => {
  const { code, output } = await ended(
    start('node tests/rig/set-up.mjs chromium', { CHROME_PATH: '/nowhere/chrome' }),
  );
  expect(code).toBe(1);
  expect(output.trim().split('\n')).toEqual([expect.stringContaining('/nowhere/chrome')]);
});

test('npm run package:check builds the packages twice, which is npm run zip, and finds nothing', async () => {
  const { code, output } = await ended(start('npm run --silent package:check -- --json'));
  const line = output.split('\n').find((one) => one.startsWith('{')) ?? '';
  const { packages, checks } = JSON.parse(line) as {
    packages: { kind: string; name: string }[];
    checks: { name: string; problems: string[] }[];
  };
  expect(packages.map(({ kind }) => kind)).toEqual(['chrome', 'firefox', 'sources']);
  expect(checks.flatMap(({ problems }) => problems)).toEqual([]);
  expect(checks).toHaveLength(6);
  expect(code).toBe(0);
});

test('npm run journeys walks where it is told to, and ends with a table that counts', async () => {
  const { code, output } = await ended(start('npm run --silent journeys -- canvas popup en Chromium'));
  expect(output).toMatch(/\ncanvas +popup +en +Chromium +en +passed +\d+ s\n\n1 passed, 0 failed\n/);
  expect(code).toBe(0);
});

test('npm run corpus draws what it is told to, and prints totals for machines', async () => {
  const { code, output } = await ended(start('npm run --silent corpus -- --json canvas English popup usual'));
  const line = output.split('\n').find((one) => one.startsWith('{')) ?? '';
  const { totals } = JSON.parse(line) as { totals: Totals };
  expect(totals).toMatchObject({ ways: 1, byKnowledge: { English: { pages: { mistaken: 0, silent: 0 } } } });
  expect(totals.byKnowledge.English.pages.identified).toBeGreaterThan(20);
  expect(code).toBe(0);
});

test('npm run security runs what it is told to, and prints figures for machines', async () => {
  const { code, output } = await ended(start('npm run --silent security -- --json --part decrypt'));
  const line = output.split('\n').find((one) => one.startsWith('{')) ?? '';
  const { runs } = JSON.parse(line) as { runs: Outcomes };
  expect(Object.keys(runs)).toEqual(['decrypt']);
  expect(runs.decrypt).toMatchObject({ passed: expect.any(Number), failed: 0, figures: expect.anything() });
  expect(runs.decrypt?.passed).toBeGreaterThan(0);
  expect(code).toBe(0);
});

test('npm run bench measures what it is told to, and prints it for machines', async () => {
  const { code, output } = await ended(start('npm run --silent bench -- --json --pairs 1 size'));
  const line = output.split('\n').find((one) => one.startsWith('{')) ?? '';
  const { results } = JSON.parse(line) as { results: Record<string, { readings: unknown[] }> };
  expect(Object.keys(results)).toEqual(['size']);
  expect(results.size?.readings.length).toBeGreaterThan(1);
  expect(code).toBe(0);
});

test('npm run pictures shows what it is told to, with what axe finds there', async () => {
  const { code, output } = await ended(start('npm run --silent pictures -- en expired'));
  // Two colour schemes at two widths.
  expect(output).toMatch(
    /States: 1, pictures: 4, in .*index\.html\naxe and the measuring found 0 things\.\n/,
  );
  expect(readdirSync(join(root, 'pictures/states/en'))).toHaveLength(4);
  expect(code).toBe(0);
});

test('npm run security names the runs that there are', async () => {
  const { code, output } = await ended(start('npm run --silent security -- everything'));
  expect(output).toContain('There is no run everything; there are canary,');
  expect(code).toBe(1);
});

test('README names no command that nothing here runs', () => {
  const readme = readFileSync(join(root, 'README.md'), 'utf8');
  const named = [...new Set(readme.match(/npm (?:run [\w:]+(?: -- --\w+)?|start(?: -- --\w+)?|test)/g))];
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
  ];
  /** `npm test` runs `npm run check` after the set-up, and that the rest (tests/rig/check.ts). */
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
  ];
  expect(named.toSorted()).toEqual([...runHere, ...runAround.map((rest) => `npm ${rest}`)].toSorted());
});
