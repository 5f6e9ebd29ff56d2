import type { Browser, Page } from 'puppeteer-core';
import { afterAll, beforeAll, beforeEach, expect } from 'vitest';
import type { PageSnapshot, Reading } from '../../../utils/workday/dom/snapshot.ts';
import { startChromium } from '../../drivers/browser-chromium.ts';
import { closeBrowser } from '../../drivers/browser-log.ts';
import { Tenant } from '../../drivers/tenant.ts';
import { waitUntil } from '../../drivers/wait-until.ts';
import { taskIds } from '../../sandbox/pages/task-ids.ts';
import { type Sandbox, startSandbox } from '../../sandbox/server/start.ts';
import type { Skin } from '../../sandbox/tenant/tenant.ts';
import { bundleEngine, Engine } from './engine.ts';

/** Workday's pages in a real browser, with the page engine injected but without the extension. */

export const userName = 'kolleno-integration';
export const group = 'Kolleno Integration Security Group';
export const password = 'Tw1lit-Harbour!Lamp';
export const unconstrained = 'Integration System Security Group (Unconstrained)';
export const access = (kind: string): string[] => [
  `Domain Security Policies permitting ${kind} access`,
];
export const options = (...values: (string | string[])[]) => ({
  kind: 'options' as const,
  values: values.map((value) => (typeof value === 'string' ? [value] : value)),
});

let sandbox: Sandbox;
let browser: Browser | undefined;
export let page: Page;
let source: string;
export let engine: Engine;
export let tenant: Tenant;
export let home: URL;

/** Starts one sandbox and one browser per file. Every test gets an empty tenant and a new tab. */
export function startForEachTest(skin: Skin = 'classic'): void {
  beforeAll(async () => {
    source = await bundleEngine();
    sandbox = await startSandbox();
    const first = sandbox.tenants.find((one) => one.skin === skin);
    if (!first) throw new Error(`No tenant has the ${skin} skin.`);
    home = new URL(first.url);
    tenant = new Tenant({ port: sandbox.port, control: sandbox.control, name: first.name });
    browser = await startChromium([], { port: sandbox.port });
  });

  afterAll(async () => {
    if (browser) await closeBrowser(browser);
    await sandbox?.close();
  });

  let last: Page | undefined;
  beforeEach(async () => {
    await tenant.reset();
    // Not after each test: the report of a failed test reads the page later.
    await last?.close();
    if (!browser) throw new Error('There is no browser.');
    last = page = await browser.newPage();
  });
}

/** Opens a URL of the tenant. `as` sets how its pages behave. */
export async function go(path: string, as = 'delay=30'): Promise<void> {
  await page.goto(new URL(`./${path}?${as}`, home).href);
  engine = await Engine.in(page, source);
}

export async function show(title: string, label?: string): Promise<PageSnapshot> {
  return waitUntil(`the page ${title} shows`, async () => {
    const now = await engine.ask('read');
    const there =
      now?.title === title && !now.busy && (!label || now.rows.some((row) => row.label === label));
    return there ? now : null;
  });
}

export const task = (name: keyof typeof taskIds): string => `task/${taskIds[name]}.htmld`;

export async function readHeld(label: string): Promise<Reading | undefined> {
  return (await engine.ask('read'))?.rows.find((row) => row.label === label)?.reading;
}

export async function createUser(as?: string): Promise<void> {
  await go(task('createIntegrationSystemUser'), as);
  await show('Create Integration System User', 'User Name');
  expect(
    (await engine.ask('fill', ['User Name'], { kind: 'text', value: userName })).outcome,
  ).toEqual({
    result: 'filled',
  });
  for (const label of ['New Password', 'New Password Verify']) {
    expect(
      (await engine.ask('fill', [label], { kind: 'secret', plain: password })).outcome,
    ).toEqual({
      result: 'filled',
    });
  }
  const tick = await engine.ask('fill', ['Do Not Allow UI Sessions'], {
    kind: 'checked',
    value: true,
  });
  expect(tick.outcome).toEqual({ result: 'filled' });
  const minutes = await engine.ask('fill', ['Session Timeout Minutes'], {
    kind: 'text',
    value: '15',
  });
  expect(minutes.outcome).toEqual({ result: 'filled' });
}

export async function createGroup(as?: string): Promise<void> {
  await go(task('createSecurityGroup'), as);
  await show('Create Security Group', 'Name');
  const type = await engine.ask('fill', ['Type of Tenanted Security Group'], {
    kind: 'option',
    value: unconstrained,
  });
  expect(type.outcome).toEqual({ result: 'filled' });
  expect((await engine.ask('fill', ['Name'], { kind: 'text', value: group })).outcome).toEqual({
    result: 'filled',
  });
  await engine.presses('ok');
  await show('Edit Integration System Security Group (Unconstrained)', 'Integration System Users');
}

/** Opens the page with the four permission lists of a new group. */
export async function openPermissions(as = 'delay=30'): Promise<void> {
  await createGroup(as);
  const id = await page.$eval(
    '[data-automation-id="pageHeader"] [data-automation-id^="selectedItem_"], h1 + a[href*="/d/inst/"], h2 ~ * a[href*="/d/inst/"]',
    (one) => {
      const name = one.getAttribute('data-automation-id') ?? one.getAttribute('href');
      return /\d+\$\d+$/.exec(name?.replace('.htmld', '') ?? '')?.[0];
    },
  );
  await go(`inst/${id}/rel-task/${taskIds.maintainDomainPermissions}.htmld`, as);
  await show(
    'Maintain Domain Permissions for Security Group',
    'Domain Security Policies permitting Get access',
  );
}

/** Answers the page's prompts in place of the tenant, `after` so many milliseconds. */
export async function promptAnswers(
  names: (query: URLSearchParams) => string[],
  after: number,
): Promise<void> {
  await page.setRequestInterception(true);
  page.on('request', (request) => {
    const { pathname, searchParams } = new URL(request.url());
    if (!pathname.includes('/prompt/')) return void request.continue();
    const all = names(searchParams).map((label) => ({
      id: `9$${label.replace(/\D/g, '') || 1}`,
      label,
    }));
    const offset = Number(searchParams.get('offset'));
    const items = all.slice(offset, offset + Number(searchParams.get('limit')));
    setTimeout(() => {
      const body = JSON.stringify({ folders: [], total: all.length, items });
      void request.respond({ status: 200, contentType: 'application/json', body });
    }, after);
  });
}
