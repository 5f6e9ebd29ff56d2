import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Harness, startHarness } from '../drivers/harness.ts';
import { message } from '../drivers/messages.ts';
import { hasVisibleText } from '../drivers/visible-text.ts';
import { waitUntil } from '../drivers/wait-until.ts';

/**
 * Chromium sometimes has no messages for a process and answers with empty texts. The tests take
 * them away from a page and from the background.
 */
let harness: Harness;
beforeAll(async () => {
  harness = await startHarness();
});
afterAll(() => harness?.close());

test('a page of the extension takes its sentences from the package', async () => {
  const page = await harness.chromium.newPage();
  await page.evaluateOnNewDocument(() => {
    Object.defineProperty(chrome.i18n, 'getMessage', { value: () => '' });
  });
  await page.goto(`chrome-extension://${harness.chromium.extension.id}/options.html`);
  await waitUntil('the title of the settings', async () =>
    (await page.$('body'))?.evaluate(hasVisibleText, message('settings.title')),
  );
  expect(await page.evaluate(() => chrome.i18n.getMessage('language'))).toBe('');
  expect(await page.evaluate(() => document.documentElement.lang)).toBe('en');
  await page.close();
});

test('the background accepts what a page says once it has read them', async () => {
  const { browser } = harness.chromium;
  await harness.admin.page.bringToFront();
  const target = await browser.waitForTarget((one) => one.type() === 'service_worker');
  const worker = await target.worker();
  await worker?.evaluate(() => {
    Object.defineProperty(chrome.i18n, 'getMessage', { value: () => '' });
  });
  await harness.admin.open('Register API Client for Integrations');
  await harness.panel.waitForTask('register-api-client');
  expect(await worker?.evaluate(() => chrome.i18n.getMessage('language'))).toBe('');
});
