import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { defaultNames } from '../../../utils/guide/names.ts';
import { launchChromium } from '../../drivers/browser-chromium.ts';
import { type Harness, startHarness } from '../../drivers/harness.ts';

/** Fails in each place where a browser can be open. `failure-report.test.ts` runs it. */

let harness: Harness;
beforeAll(async () => {
  harness = await startHarness();
});
afterAll(() => harness?.close());

test('fails while a secret is shown in the panel', async () => {
  const { admin, kolleno, panel, tenant } = harness;
  await kolleno.open();
  await admin.page.bringToFront();
  await admin.open('Register API Client for Integrations');
  await panel.waitForTask('register-api-client');
  await panel.fill();
  await admin.press('OK');
  await panel.waitForCredentials('captured', 'clientSecret');
  const secret = (await tenant.apiClient(defaultNames.apiClient))?.clientSecret ?? 'no client';
  expect(await panel.reveal('clientSecret')).toContain(secret);
  await admin.page.evaluate("console.warn('said by the page')");
  await panel.page.evaluate("console.warn('said by the panel')");
  process.stdout.write(`The panel shows ${JSON.stringify({ secret })}.\n`);
  expect(await admin.page.title()).toBe('Another page');
});

test('passes on the page that was in front before the failure', async () => {
  expect(await harness.admin.page.evaluate(() => document.visibilityState)).toBe('visible');
});

test('fails with a browser that it closes', async () => {
  const chromium = await launchChromium({ port: harness.sandbox.port });
  try {
    expect(await chromium.browser.pages()).toEqual([]);
  } finally {
    await chromium.close();
  }
});

test('passes with a browser that it closes', async () => {
  const chromium = await launchChromium({ port: harness.sandbox.port });
  await chromium.close();
});

describe('a hook that fails', () => {
  let chromium: Awaited<ReturnType<typeof launchChromium>>;
  beforeAll(async () => {
    chromium = await launchChromium({ port: harness.sandbox.port });
    throw new Error('The hook failed.');
  });
  afterAll(() => chromium?.close());

  test('never runs', () => undefined);
});
