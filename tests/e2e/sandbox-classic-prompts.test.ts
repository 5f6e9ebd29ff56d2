import { describe, expect, it } from 'vitest';
import { waitUntil } from '../drivers/wait-until.ts';
import { taskIds } from '../sandbox/pages/task-ids.ts';
import {
  admin,
  boxOf,
  go,
  id,
  page,
  pills,
  popup,
  registerClient,
  scope,
  search,
  startForEachTest,
  texts,
} from './sandbox-classic/set-up.ts';

/** Prompts of the sandbox's classic skin compared with docs/workday.md. No extension. */

startForEachTest();

describe('prompts', () => {
  it('search on Enter, not while typing, and take a single result at once', async () => {
    const asked: string[] = [];
    page.on('request', (request) => {
      const url = new URL(request.url());
      if (url.pathname.includes('/prompt/')) asked.push(url.searchParams.get('q') ?? '');
    });
    await registerClient();
    await page.focus(await boxOf(scope));
    await page.keyboard.type('Customer Accounts');
    expect(asked).toEqual([]);
    await page.keyboard.press('Enter');
    await expect
      .poll(async () => (await pills()).includes('Customer Accounts'), { message: 'the pill' })
      .toBeTruthy();
    expect(asked).toEqual(['Customer Accounts']);
    expect(
      await page.$eval(await boxOf(scope), (box) => box instanceof HTMLInputElement && box.value),
    ).toBe('');
    expect(await page.$(popup)).toBeNull();
  });

  it('keep the list open on body if several match, and uncheck a checked row', async () => {
    await registerClient();
    await search(scope, 'Payroll');
    const row = `body > ${popup} ${id('promptLeafNode')}`;
    await page.waitForSelector(row);
    const offered = await texts(row);
    expect(offered).toContain('CAN Payroll');
    expect(offered.length).toBeGreaterThan(2);
    expect(
      await page.$eval(`${popup} [data-associated-widget]`, (one) =>
        one.getAttribute('data-associated-widget'),
      ),
    ).toMatch(/^56\$\d+$/);
    await page.click(row);
    expect(await pills()).toEqual(offered.slice(0, 1));
    expect(await page.$eval(row, (one) => one.getAttribute('data-automation-checked'))).toBe(
      'Checked',
    );
    await page.click(row);
    expect(await pills()).toEqual([]);
    await page.click(`#mainContent > section:last-child ${id('pageHeaderTitleText')}`);
    expect(await page.$(popup)).toBeNull();
    expect(
      await page.$$(`body > [data-automation-activepopup="false"] ${id('activeListContainer')}`),
    ).toHaveLength(1);
  });

  it('report when nothing matches', async () => {
    await registerClient();
    await search(scope, 'Nothing of the kind');
    await page.waitForSelector(`${popup} ${id('promptTitle')}`);
    expect(await texts(`${popup} ${id('promptTitle')}`)).toEqual(['No matches found']);
  });

  it('open on their folders, render about a dozen of many rows, and load others on scroll', async () => {
    await registerClient();
    await page.click(await boxOf(scope));
    await page.waitForSelector(`${popup} ${id('menuItem')}`);
    expect(await texts(`${popup} ${id('menuItem')}`)).toEqual(['All', 'Most Recently Used']);
    expect(await page.$(`${popup} ${id('promptLeafNode')}`)).toBeNull();
    await page.click(`${popup} ${id('menuItem')}`);
    const leaf = `${popup} ${id('promptLeafNode')}`;
    await page.waitForSelector(leaf);
    const first = await texts(leaf);
    expect(first.length).toBeLessThanOrEqual(13);
    const size = await page.$eval(`${popup} ${id('menuItem')}`, (one) =>
      Number(one.getAttribute('aria-setsize')),
    );
    expect(size).toBeGreaterThan(30);
    await page.$eval(`${popup} ${id('activeListContainer')}`, (list) =>
      list.scrollTo(0, list.scrollHeight),
    );
    const last = await waitUntil('the last rows', async () => {
      const shown = await texts(leaf);
      return shown.includes('Worker Profile and Skills') && shown;
    });
    expect(last).not.toContain(first[0]);
  });

  it('collapse after five pills and show the others on request, with new rows after every choice', async () => {
    await registerClient();
    const row = await page.waitForSelector(
      `li:has(> div > label[for="${(await boxOf(scope)).slice(5, -2)}"])`,
    );
    await row?.evaluate((one) => one.append('foreign'));
    await page.click(await boxOf(scope));
    await page.waitForSelector(`${popup} ${id('menuItem')}`);
    await page.click(`${popup} ${id('menuItem')}`);
    await page.waitForSelector(`${popup} ${id('promptLeafNode')}`);
    for (const position of [1, 2, 3, 4, 5, 6, 7]) {
      await page.click(`${popup} [aria-posinset="${position}"]`);
    }
    expect(await row?.evaluate((one) => one.isConnected)).toBe(false);
    expect((await texts('#mainContent')).join()).not.toContain('foreign');
    expect(await pills()).toHaveLength(5);
    expect(await texts(id('moreLinkLabel'))).toEqual(['More (2)']);
    await page.click(id('pageHeaderTitleText'));
    await page.click(id('moreLinkLabel'));
    expect(await pills()).toHaveLength(7);
    await admin.remove(scope, (await pills())[0] ?? '');
    expect(await pills()).toHaveLength(6);
  });

  it('replace the pill where only one is allowed', async () => {
    await go(`task/${taskIds.viewSecurityGroup}.htmld`, 'View Security Group');
    await search('Security Group', 'HR Partner');
    await expect
      .poll(async () => (await pills()).join() === 'HR Partner', { message: 'the pill' })
      .toBeTruthy();
    await search('Security Group', 'Security Administrator');
    await expect
      .poll(async () => (await pills()).join() === 'Security Administrator', {
        message: 'the other pill',
      })
      .toBeTruthy();
  });

  it('close on blur', async () => {
    await registerClient();
    await page.click(await boxOf(scope));
    await page.waitForSelector(popup);
    await page.evaluate(() => {
      const overlay = document.createElement('button');
      document.documentElement.append(overlay);
      overlay.focus();
    });
    expect(await page.$(popup)).toBeNull();
  });

  it('require mousedown before a click', async () => {
    await registerClient();
    const icon = `li:has(> div > label[for="${(await boxOf(scope)).slice(5, -2)}"]) ${id('promptIcon')}`;
    await page.$eval(icon, (one) => one instanceof HTMLElement && one.click());
    await new Promise((resolve) => setTimeout(resolve, 200));
    expect(await page.$(popup)).toBeNull();
    await page.click(icon);
    await page.waitForSelector(popup);
  });

  it('come without searchBox and with volatile IDs on request', async () => {
    await registerClient('delay=20&ids=volatile&searchbox=off');
    expect(await page.$(id('searchBox'))).toBeNull();
    const before = await boxOf(scope);
    expect(before).toMatch(/56\$\d+(?:-gwt-uid-|--uid)\d+-input/);
    await search(scope, 'Staffing');
    await expect
      .poll(async () => (await pills()).includes('Staffing'), { message: 'the pill' })
      .toBeTruthy();
    expect(await boxOf(scope)).not.toBe(before);
  });
});
