import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { journeySteps } from '../../drivers/journey.ts';
import { root } from '../../runners/build.ts';
import { ended, start } from './shell.ts';

/** The first commands that a newcomer runs. */

const withoutDisplay = { DISPLAY: undefined, WAYLAND_DISPLAY: undefined };

test('npm start completes the journey without a display and saves a screenshot of every step', async () => {
  const { code, output } = await ended(start('npm start -- --auto', withoutDisplay));
  expect(output).toMatch(/Kolleno's receipt: [0-9a-f-]{36}/);
  expect(output).toContain(join(root, 'pictures/journey'));
  const pictures = readdirSync(join(root, 'pictures/journey')).toSorted();
  expect(pictures).toHaveLength(journeySteps.length);
  expect(pictures[0]).toMatch(/^01-.+\.png$/);
  expect(code).toBe(0);
});

test('npm run sandbox -- --json prints its address and exits when its standard input ends', async () => {
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

test('set-up prints nothing when there is nothing to do', async () => {
  const { code, output } = await ended(start('node tests/runners/set-up.mjs chromium firefox'));
  expect({ code, output }).toEqual({ code: 0, output: '' });
});

test('set-up fails with one sentence when the browser cannot be installed', async () => {
  const { code, output } = await ended(
    start('node tests/runners/set-up.mjs chromium', { CHROME_PATH: '/nowhere/chrome' }),
  );
  expect(code).toBe(2);
  expect(output.trim().split('\n')).toEqual([expect.stringContaining('/nowhere/chrome')]);
});
