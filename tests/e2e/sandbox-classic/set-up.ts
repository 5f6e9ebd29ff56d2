import type { Browser, Page } from 'puppeteer-core';
import { afterAll, beforeAll, beforeEach } from 'vitest';
import { Admin } from '../../drivers/admin.ts';
import { startChromium } from '../../drivers/browser-chromium.ts';
import { closeBrowser } from '../../drivers/browser-log.ts';
import { Tenant } from '../../drivers/tenant.ts';
import { waitUntil } from '../../drivers/wait-until.ts';
import { taskIds } from '../../sandbox/pages/task-ids.ts';
import { type Sandbox, startSandbox } from '../../sandbox/server/start.ts';
import type { Skin } from '../../sandbox/tenant/tenant.ts';

export let sandbox: Sandbox;
/** URL of the home page of the tenant under test. */
let home: string;
export let tenant: Tenant;
let browser: Browser | undefined;
/** A new page for every test. */
export let page: Page;
export let admin: Admin;

/** Starts one sandbox and one browser without extensions per file. Every test gets a new page. */
export function startForEachTest(skin: Skin = 'classic'): void {
  beforeAll(async () => {
    sandbox = await startSandbox();
    const first = sandbox.tenants.find((one) => one.skin === skin);
    if (!first) throw new Error(`No tenant has the ${skin} skin.`);
    home = first.url;
    tenant = new Tenant({ port: sandbox.port, control: sandbox.control, name: first.name });
    browser = await startChromium([], { port: sandbox.port });
  });

  afterAll(async () => {
    if (browser) await closeBrowser(browser);
    await sandbox?.close();
  });

  let last: Page | undefined;
  beforeEach(async () => {
    // Not after each test: the report of a failed test reads the page later.
    await last?.close();
    if (!browser) throw new Error('There is no browser.');
    last = page = await browser.newPage();
    admin = new Admin(page, home, skin);
  });
}

/** Selector of an automation ID. */
export const id = (name: string) => `[data-automation-id="${name}"]`;
/** The open popup on `body`: a list, a menu, or a dialog without one. */
export const popup = '[data-automation-widget="wd-popup"][data-automation-activepopup="true"]';
export const scope = 'Scope (Functional Areas)';

/** Opens a path below `/{tenant}/d/` and waits for the page's title. */
export async function go(path: string, title: string, settings = 'delay=20'): Promise<void> {
  await page.goto(`${home.replace('home.htmld', path)}?${settings}`);
  await admin.waitForPage(title);
}

export const registerClient = (settings?: string) =>
  go(
    `task/${taskIds.registerApiClientForIntegrations}.htmld`,
    'Register API Client for Integrations',
    settings,
  );

/** Texts of the visible elements in document order. */
export const texts = (selector: string) =>
  page.$$eval(selector, (found) =>
    found
      .filter((one) => one.getClientRects().length > 0)
      .map((one) => one.textContent?.trim() ?? ''),
  );

/** The search box of a prompt, by label. */
export async function boxOf(label: string): Promise<string> {
  return waitUntil(`the box of ${label}`, () =>
    page.evaluate((wanted) => {
      const labels = [...document.querySelectorAll<HTMLLabelElement>('label[for]')];
      const found = labels.find(
        (one) => one.getClientRects().length > 0 && one.textContent?.replace(/\*$/, '') === wanted,
      );
      return found ? `[id="${found.htmlFor}"]` : null;
    }, label),
  );
}

/** Types into a prompt and presses Enter. Finds the box again if it is re-rendered. */
export async function search(label: string, text: string): Promise<void> {
  await waitUntil(`the focus in ${label}`, async () => {
    const box = await boxOf(label);
    return page.evaluate((selector) => {
      const input = document.querySelector<HTMLElement>(selector);
      input?.focus();
      return input !== null;
    }, box);
  });
  await page.keyboard.type(text);
  await page.keyboard.press('Enter');
}

/** Names of the visible pills. */
export const pills = () => texts(`${id('selectedItemList')}[role="listbox"] ${id('promptOption')}`);
