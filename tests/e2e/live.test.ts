import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { launchChromium } from '../drivers/browser-chromium.ts';
import { findBrowser } from '../drivers/browser-places.js';
import { Tenant } from '../drivers/tenant.ts';
import { waitUntil } from '../drivers/wait-until.ts';
import { problemsOfPageReport } from '../fixtures/page-report-schema.ts';
import { signIn } from '../live/sign-in.ts';
import type { Summary } from '../live/summary.ts';
import { placeOf } from '../live/tenant-place.ts';
import { type Sandbox, startSandbox } from '../sandbox/server/start.ts';
import { type Ended, ended, start } from './commands/shell.ts';

/**
 * `npm run live` as a person starts it. The browser is the installed one, started by a script that
 * sends every host name to the practice tenant.
 */
let folder: string;
let browser: string;
let sandbox: Sandbox;
let tenant: Tenant;
/** What the tenants' hosts were asked. */
const requests: string[] = [];

beforeAll(async () => {
  sandbox = await startSandbox({
    // The browser itself also calls its maker.
    onRequest: (method, { host, pathname }) =>
      host.endsWith('workday.com') && requests.push(`${method} ${host}${pathname}`),
  });
  tenant = new Tenant({ port: sandbox.port, control: sandbox.control, name: 'acme_dpt1' });
  folder = mkdtempSync(join(tmpdir(), 'live-'));
  browser = join(folder, 'browser');
  writeFileSync(
    browser,
    `#!/bin/sh\nexec '${findBrowser('chromium')}' '--host-resolver-rules=MAP * 127.0.0.1:${sandbox.port}' --ignore-certificate-errors "$@"\n`,
  );
  chmodSync(browser, 0o755);
});
afterAll(async () => {
  await sandbox?.close();
  rmSync(folder, { recursive: true, force: true });
});
beforeEach(() => {
  requests.length = 0;
});

/** What the practice tenants hold, without their clocks. */
async function held(): Promise<object> {
  const { tenants, ...rest } = await tenant.state();
  return { ...rest, tenants: tenants.map(({ now: _, ...lasting }) => lasting) };
}
const home = 'https://impl.wd12.myworkday.com/acme_dpt1/d/home.htmld';
const reports = () => join(folder, 'reports');
const live = (address: string, ...options: string[]): Promise<Ended> =>
  ended(
    start(
      `npm run --silent live -- ${address} --headless --json --browser ${browser} --reports ${reports()} ${options.join(' ')}`,
    ),
  );
function summaryIn({ output }: Ended): Summary {
  const line = output.split('\n').find((one) => one.startsWith('{'));
  if (!line) throw new Error(`There is no summary in: ${output}`);
  return JSON.parse(line) as Summary;
}

test('a tenant as the guide knows it ends with 0, and nothing was pressed, entered or changed', async () => {
  const before = await held();
  const run = await live(home);
  expect(run.code, run.output).toBe(0);
  expect(await held()).toEqual(before);
  expect(requests.filter((one) => !one.startsWith('GET '))).toEqual([]);
  expect(requests.some((one) => one.includes('/search'))).toBe(true);

  const { pages, notLookedAt } = summaryIn(run);
  expect(pages.map(({ task, outcome, opened }) => [task, outcome, opened])).toEqual([
    ['create-integration-system-user', 'recognised', 'search'],
    ['create-security-group', 'recognised', 'search'],
    ['edit-security-group', 'not-looked-at', null],
    ['maintain-domain-permissions', 'not-looked-at', null],
    // Nothing is pending.
    ['activate-security-policy-changes', 'without-form', 'address'],
    ['maintain-password-rules', 'recognised', 'search'],
    ['register-api-client', 'recognised', 'search'],
    ['manage-refresh-tokens', 'not-looked-at', null],
    ['view-api-clients', 'recognised', 'search'],
  ]);
  expect(notLookedAt).toEqual(
    expect.arrayContaining(['edit-security-group/form', 'register-api-client/result']),
  );
  expect(fieldOf(pages, 'register-api-client', 'scope-functional-areas')).toEqual({
    id: 'scope-functional-areas',
    verdict: 'empty',
    foundBy: 'label',
    control: 'prompt',
    controlBy: expect.arrayContaining(['workday-id']),
  });
  for (const { report } of pages.filter(({ outcome }) => outcome === 'recognised')) {
    const saved = readFileSync(join(reports(), report ?? ''), 'utf8');
    expect(problemsOfPageReport(JSON.parse(saved))).toEqual([]);
    expect(saved).not.toMatch(/acme|olivia/i);
  }
  expect(readdirSync(reports())).toHaveLength(6);
});

test('a release with another title and another label ends with 1, and says which', async () => {
  await tenant.setDrift({
    respelled: { 'Maintain Password Rules': 'Edit Sign-In Policy', Disabled: 'Switched Off' },
  });
  const run = await live(home);
  await tenant.setDrift({});
  expect(run.code, run.output).toBe(1);
  const { pages } = summaryIn(run);
  const bad = pages.filter(({ outcome, renamed }) => outcome === 'not-recognised' || renamed[0]);
  expect(bad).toMatchObject([
    { task: 'maintain-password-rules', outcome: 'not-recognised', signs: [] },
    { task: 'register-api-client', outcome: 'recognised', renamed: ['disabled'] },
  ]);
  expect(fieldOf(pages, 'register-api-client', 'disabled')).toMatchObject({
    verdict: 'ok',
    foundBy: 'position',
    control: 'checkbox',
  });
});

test('production is refused with 2, and the browser does not go there', async () => {
  const run = await live('https://wd12.myworkday.com/acme/d/home.htmld');
  expect(run).toEqual({ code: 2, output: expect.stringContaining('is a production host') });
  expect(requests).toEqual([]);
});

test('the watch goes on when the person has signed in, in whichever tab', async () => {
  await tenant.setFaults('session-expired');
  const chromium = await launchChromium({ port: sandbox.port });
  try {
    const signedIn = signIn(chromium, placeOf(home), { headless: false });
    const form = await waitUntil('the sign-in page', async () => {
      const pages = await chromium.browser.pages();
      const page = pages.find((one) => one.url().includes('/authgwy/'));
      return page && (await page.$('[data-automation-id="goButton"]')) && page;
    });
    const other = await chromium.newPage();
    await other.goto(form.url());
    await other.click('[data-automation-id="goButton"]');
    const { page, panel } = await signedIn;
    expect(page).toBe(other);
    expect(await panel.tabStatus()).toMatchObject({ environment: 'non-production', task: '' });
  } finally {
    await chromium.close();
    await tenant.setFaults();
  }
});

const fieldOf = (pages: Summary['pages'], task: string, field: string) =>
  pages.find((one) => one.task === task)?.fields.find(({ id }) => id === field);
