import { describe, expect, it } from 'vitest';
import { waitUntil } from '../drivers/wait-until.ts';
import { taskIds } from '../sandbox/pages/task-ids.ts';
import { completeAllTasks } from './sandbox-classic/all-tasks.ts';
import {
  admin,
  go,
  page,
  registerClient,
  scope,
  startForEachTest,
  texts,
} from './sandbox-classic/set-up.ts';

/**
 * The sandbox's canvas skin, which renders the same pages with Workday's component library. No
 * extension.
 */

startForEachTest('canvas');

/** Rows of the list that is open on `body`. */
const offered = 'body > div [role="listbox"]:not([aria-orientation="horizontal"]) [role="option"]';
const pills = () => texts('[role="listbox"][aria-orientation="horizontal"] > *');

/** The search box of the scope prompt. */
const scopeBox = async () => {
  const labels = await page.$$eval('label', (all) =>
    all.map((one) => [one.textContent, one.htmlFor]),
  );
  return `[id="${labels.find(([text]) => text === scope)?.[1]}"]`;
};

async function typeIntoScope(text: string): Promise<void> {
  await page.click(await scopeBox());
  await page.waitForSelector(offered);
  await page.keyboard.type(text);
}

it('completes all nine tasks with mouse and keyboard', completeAllTasks);

describe('markup', () => {
  it('has no automation IDs, ties labels to inputs, and shows the required star only through its style sheet', async () => {
    await registerClient();
    expect(
      await page.$('[data-automation-id], [data-metadata-id], li[role="presentation"]'),
    ).toBeNull();
    const labels = await page.$$eval('[role="dialog"] label', (all) =>
      all.map((one) => ({
        text: one.textContent,
        star: getComputedStyle(one, '::after').content,
        named: document.getElementById(one.htmlFor)?.getAttribute('aria-labelledby') === one.id,
      })),
    );
    expect(labels).toContainEqual({ text: 'Client Name', star: '"*"', named: true });
    expect(labels).toContainEqual({ text: scope, star: '"*"', named: true });
    expect(labels).toContainEqual({ text: 'Disabled', star: 'none', named: true });
  });

  it('shows errors in a banner and at their fields', async () => {
    await registerClient();
    await admin.press('OK');
    await page.waitForSelector('[role="alert"]');
    expect((await texts('[role="alert"] button'))[0]).toContain('Errors: 2');
    expect(await page.$$eval('[aria-invalid="true"]', (all) => all.length)).toBe(2);
    expect(await admin.readErrors()).toContain('The field Client Name is required');
  });
});

describe('prompts', () => {
  it('search on Enter, not while typing, and take a single result at once', async () => {
    const asked: string[] = [];
    page.on('request', (request) => {
      const { pathname, searchParams } = new URL(request.url());
      if (pathname.includes('/prompt/')) asked.push(searchParams.get('q') ?? '');
    });
    await registerClient();
    await typeIntoScope('Customer Accounts');
    expect(asked).toEqual(['']);
    await page.keyboard.press('Enter');
    await expect
      .poll(async () => (await pills()).join() === 'Customer Accounts', { message: 'the pill' })
      .toBeTruthy();
    expect(asked).toEqual(['', 'Customer Accounts']);
    expect(await page.$(offered)).toBeNull();
    expect(
      await page.$eval(await scopeBox(), (box) => box instanceof HTMLInputElement && box.value),
    ).toBe('');
  });

  it('offer several results on body, accept the keyboard, and show the pills once the list is closed', async () => {
    await registerClient();
    await typeIntoScope('Payroll');
    await page.keyboard.press('Enter');
    const rows = await waitUntil('the hits', async () => {
      const shown = await texts(offered);
      return shown.includes('CAN Payroll') && shown;
    });
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.waitForSelector(`${offered}[aria-selected="true"]`);
    expect(await pills()).toEqual([]);
    await page.keyboard.press('Escape');
    await expect
      .poll(async () => (await pills()).length === 1, { message: 'the pill' })
      .toBeTruthy();
    expect(rows).toContain((await pills())[0]);
    // Escape closes the list only.
    expect(await page.$('[role="dialog"]')).not.toBeNull();
  });

  it('open on their folders and report when nothing matches', async () => {
    await registerClient();
    await page.click(await scopeBox());
    await page.waitForSelector(offered);
    expect(await texts(offered)).toEqual(['All', 'Most Recently Used']);
    await page.click(offered);
    await expect
      .poll(async () => (await texts(offered)).length > 30, { message: 'what is in the folder' })
      .toBeTruthy();
    await page.keyboard.type('Nothing of the kind');
    await page.keyboard.press('Enter');
    await expect
      .poll(async () => (await texts('body')).join().includes('No matches found'), {
        message: 'the answer',
      })
      .toBeTruthy();
    expect(await pills()).toEqual([]);
  });
});

describe('contexts and drift', () => {
  it('keeps the previous page behind a dialog, and asks before discarding changes', async () => {
    await go(`task/${taskIds.viewApiClients}.htmld`, 'View API Clients', 'delay=20&context=popup');
    await admin.open('Maintain Password Rules');
    expect(await texts('main h1')).toEqual(['Search Results']);
    await admin.type('Lockout Minutes', '99');
    await page.keyboard.press('Escape');
    await admin.press('Continue');
    expect(await admin.read('Lockout Minutes')).toBe('99');
    await page.keyboard.press('Escape');
    await admin.press('Discard');
    await admin.waitForPage('Welcome, Olivia Hart');
  });

  it('on request replaces rows, keeps content of left pages and shows rows late', async () => {
    const rules = `task/${taskIds.maintainPasswordRules}.htmld`;
    await go(rules, 'Maintain Password Rules', 'delay=20&late=6000&rerender=1000&stale=kept');
    expect(await page.$$('main label')).toHaveLength(0);
    await page.waitForSelector('main label');
    await admin.type('Lockout Minutes', '42');
    await page.$eval('main label', (label) => label.parentElement?.append('foreign'));
    await expect
      .poll(async () => !(await texts('main')).join().includes('foreign'), {
        message: 'the rows to be replaced',
      })
      .toBeTruthy();
    expect(await admin.read('Lockout Minutes')).toBe('42');
    await admin.open('View API Clients');
    expect(await texts('main h1')).toEqual(['View API Clients']);
    const hidden = await page.$$eval('main [hidden] h1', (all) =>
      all.map((one) => one.textContent),
    );
    expect(hidden).toContain('Maintain Password Rules');
  });
});
