import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launchChromium } from '../../drivers/browser-chromium.ts';
import { type Harness, startHarness } from '../../drivers/harness.ts';

/** Fails in each place where a browser can be open. `failure-report.test.ts` runs it. */

let harness: Harness;
beforeAll(async () => {
  harness = await startHarness();
});
afterAll(() => harness?.close());

test('fails while a secret is shown in the panel', async () => {
  const { admin, panel } = harness;
  await admin.open('Register API Client for Integrations');
  await panel.waitForTask('register-api-client');
  await panel.fill();
  await admin.press('OK');
  await panel.waitForCredentials('captured', 'clientSecret');
  const [secret] = /[\w+/=-]{30,}/.exec(await panel.reveal('clientSecret')) ?? [];
  await admin.page.evaluate("console.warn('said by the page')");
  await panel.page.evaluate("console.warn('said by the panel')");
  process.stdout.write(`The panel shows ${JSON.stringify({ secret })}.\n`);
  expect(await admin.page.title()).toBe('Another page');
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
