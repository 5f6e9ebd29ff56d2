import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Harness, startHarness } from '../drivers/harness.ts';
import { allowHelpCentre, hasHelpCentreAccess } from '../drivers/help-centre-access.ts';
import { message } from '../drivers/messages.ts';
import { SettingsPage } from '../drivers/settings-page.ts';
import { stopAtFirstFailure } from '../drivers/stop-at-first-failure.ts';

/**
 * Reads the lists of Kolleno's article over the network with the production build and compares them
 * with those in the settings.
 */
let harness: Harness;
let settings: SettingsPage;
let page: Page;

beforeAll(async () => {
  harness = await startHarness();
  page = await harness.chromium.newPage();
  await page.goto(`chrome-extension://${harness.chromium.extension.id}/options.html`);
  await page.waitForSelector('main[aria-busy="false"]');
  settings = new SettingsPage(page);
});
afterAll(() => harness?.close());
stopAtFirstFailure();

const requests = async () => (await harness.tenant.state()).helpCentre.requests;
const state = () => page.$eval('[data-compare]', (part) => part.getAttribute('data-compare'));

test('before any request the extension has no access and has not asked', async () => {
  expect(await hasHelpCentreAccess(page)).toBe(false);
  expect(await requests()).toEqual([]);
});

test('the browser asks, and nothing is read until the user answers', async () => {
  await settings.compareArticle('reading');
  expect(await hasHelpCentreAccess(page)).toBe(false);
  expect(await requests()).toEqual([]);
  await page.reload();
  await page.waitForSelector('main[aria-busy="false"]');
});

test('differences are shown by kind and misprints are named, without changing anything', async () => {
  await allowHelpCentre(harness.chromium);
  await page.bringToFront();
  await settings.compareArticle('read');
  expect(await settings.differences()).toEqual([
    { access: 'put', kind: 'only-article', name: 'Process: Customer Invoice (NEW)' },
    { access: 'get', kind: 'only-ours', name: 'Set Up: Currency Rates' },
  ]);
  expect(await settings.slips()).toEqual({
    'other-name': 'Customer Object Management',
    quote: 'Process" Customer Invoice (NEW)',
    twice: 'Process: Project Billing',
  });
  await settings.waitForText(message('settings.compare.found', '2').split(' | ')[1] ?? '');
  expect(await page.$('[data-status="added"]')).toBeNull();
});

test('the request has no cookies and no referrer, and the access is given back', async () => {
  await settings.compareArticle('read');
  expect(await requests()).toEqual(
    [1, 2].flatMap(() =>
      ['/en/articles/12325956', '/en/articles/12325956-connect-workday'].map((path) => ({
        path,
        cookie: null,
        referer: null,
      })),
    ),
  );
  expect(await hasHelpCentreAccess(page)).toBe(false);
});

test('nothing of the page is executed or displayed as markup', async () => {
  expect(await page.title()).not.toMatch(/of the page/);
  expect(await page.$('img')).toBeNull();
});

test('only the selected differences are applied', async () => {
  await settings.apply('Process: Customer Invoice (NEW)');
  expect(await settings.entries('put')).toContainEqual({
    name: 'Process: Customer Invoice (NEW)',
    status: 'added',
    locked: false,
  });
  expect(await settings.entries('get')).toContainEqual({
    name: 'Set Up: Currency Rates',
    status: 'inferred',
    locked: false,
  });
  expect(await settings.differences()).toEqual([
    { access: 'get', kind: 'only-ours', name: 'Set Up: Currency Rates' },
  ]);
});

test.each([
  ['article-empty', 'empty'],
  ['article-changed', 'changed'],
  ['article-gone', 'notFound'],
  ['article-elsewhere', 'elsewhere'],
  ['article-broken', 'unreachable'],
])('%s is reported in a sentence', async (fault, problem) => {
  await harness.tenant.setFaults(fault);
  await settings.compareArticle('failed');
  await settings.waitForText(message(`settings.compare.problem.${problem}`));
  expect(await state()).toBe('failed');
  await expect
    .poll(async () => !(await hasHelpCentreAccess(page)), {
      message: 'the access to be given back',
    })
    .toBeTruthy();
});

test('a list without entries is skipped', async () => {
  await harness.tenant.setFaults('article-cut-off');
  await settings.compareArticle('read');
  await settings.waitForText(message('settings.compare.notShown', 'Get'));
  expect(await settings.differences()).toEqual([]);
});
