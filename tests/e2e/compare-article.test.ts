import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { eventually } from '../drivers/wait-until.ts';
import { allowHelpCentre, helpCentreAllowed } from '../drivers/help-centre-access.ts';
import { inOrder } from '../drivers/stop-at-first-failure.ts';
import { sentence } from '../drivers/messages.ts';
import { SettingsPage } from '../drivers/settings-page.ts';
import { openStage, type Stage } from '../drivers/harness.ts';

/** The lists of Kolleno's article, read over the network by the build that ships and compared with those in the settings. */
let stage: Stage;
let settings: SettingsPage;
let page: Page;

beforeAll(async () => {
  stage = await openStage();
  page = await stage.chromium.newPage();
  await page.goto(`chrome-extension://${stage.chromium.extension.id}/options.html`);
  await page.waitForSelector('main[aria-busy="false"]');
  settings = new SettingsPage(page);
});
afterAll(() => stage?.close());
inOrder(() => stage, 'compare-article');

const requests = async () => (await stage.tenant.state()).helpCentre.requests;
const state = () => page.$eval('[data-compare]', (part) => part.getAttribute('data-compare'));

test('before anybody asked, the browser gives no access, and nobody was asked', async () => {
  expect(await helpCentreAllowed(page)).toBe(false);
  expect(await requests()).toEqual([]);
});

test('the browser asks, and until it is answered nothing is read', async () => {
  await settings.comparesArticle('reading');
  expect(await helpCentreAllowed(page)).toBe(false);
  expect(await requests()).toEqual([]);
  await page.reload();
  await page.waitForSelector('main[aria-busy="false"]');
});

test('what differs is shown by kind, the slips are named, and nothing changes by that', async () => {
  await allowHelpCentre(stage.chromium);
  await page.bringToFront();
  await settings.comparesArticle('read');
  expect(await settings.differences()).toEqual([
    { access: 'put', kind: 'only-article', name: 'Process: Customer Invoice (NEW)' },
    { access: 'get', kind: 'only-ours', name: 'Set Up: Currency Rates' },
  ]);
  expect(await settings.slips()).toEqual({
    'other-name': 'Customer Object Management',
    quote: 'Process" Customer Invoice (NEW)',
    twice: 'Process: Project Billing',
  });
  await settings.says(sentence('settings.compare.found', '2').split(' | ')[1] ?? '');
  expect(await page.$('[data-status="added"]')).toBeNull();
});

test('it was asked for without cookies and without a word of who asks, and the access is given back', async () => {
  await settings.comparesArticle('read');
  expect(await requests()).toEqual(
    [1, 2].flatMap(() =>
      ['/en/articles/12325956', '/en/articles/12325956-connect-workday'].map((path) => ({
        path,
        cookie: null,
        referer: null,
      })),
    ),
  );
  expect(await helpCentreAllowed(page)).toBe(false);
});

test('nothing of the page was run or shown as it is', async () => {
  expect(await page.title()).not.toMatch(/of the page/);
  expect(await page.$('img')).toBeNull();
});

test('what is ticked is applied, and nothing else', async () => {
  await settings.applies('Process: Customer Invoice (NEW)');
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
])('%s is said in a sentence', async (fault, problem) => {
  await stage.tenant.faults(fault);
  await settings.comparesArticle('failed');
  await settings.says(sentence(`settings.compare.problem.${problem}`));
  expect(await state()).toBe('failed');
  await eventually('the access to be given back', async () => !(await helpCentreAllowed(page)));
});

test('a list without entries is left out', async () => {
  await stage.tenant.faults('article-cut-off');
  await settings.comparesArticle('read');
  await settings.says(sentence('settings.compare.notShown', 'Get'));
  expect(await settings.differences()).toEqual([]);
});
