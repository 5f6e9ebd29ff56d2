import type { Page } from 'puppeteer-core';
import { expect } from 'vitest';
import type { CredentialName } from '../../../utils/guide/task.ts';
import { readDisk } from '../../drivers/disk.ts';
import type { Harness } from '../../drivers/harness.ts';
import { shownIn } from '../../drivers/shown.ts';

export const at = 'impl.wd12.myworkday.com';
export const tenant = 'acme_dpt1';
export const values = {
  restEndpoint: `https://impl-services1.wd12.myworkday.com/ccx/api/v1/${tenant}`,
  tokenEndpoint: `https://impl-services1.wd12.myworkday.com/ccx/oauth2/${tenant}/token`,
  clientId: btoa('3f2504e0-4f89-41d3-9a0c-0305e82c3301'),
  clientSecret: 'a1b2c3d4'.repeat(10),
  refreshToken: 'z9y8x7w6'.repeat(11),
  isuUserName: 'kolleno-integration',
  isuPassword: 'Some-Pass_word.2026!',
} as const satisfies Partial<Record<CredentialName, string>>;

/** Stores values as manual entry does. Other tests cover the capture from pages. */
export async function captureValues(
  harness: Harness,
  some: Partial<Record<CredentialName, string>>,
): Promise<void> {
  for (const [credential, value] of Object.entries(some)) {
    const answer = await ask(harness, 'enter-credential', {
      tenant: `${at}/${tenant}`,
      credential,
      value,
    });
    expect(answer).toEqual({ kept: true });
  }
}

export const ask = (harness: Harness, type: string, data: object) =>
  harness.panel.page.evaluate((message) => chrome.runtime.sendMessage(message), { type, data });

export async function connect(harness: Harness): Promise<string> {
  const link = await harness.tenant.handoffLink();
  await ask(harness, 'connect', { link, shown: await shownIn(harness.panel.page, null) });
  await harness.panel.waitForHandoff('connected');
  return link;
}

/**
 * Expects exactly one submission with the right values. Replays are not counted, because Chromium
 * itself repeats requests when a reused connection breaks.
 */
export async function expectDeliveredOnce(harness: Harness): Promise<void> {
  await harness.panel.waitForHandoff('received');
  const submissions = await harness.tenant.submissions();
  expect(submissions.map(({ payload }) => payload)).toMatchObject([
    { credentials: { ...values, tenant } },
  ]);
  const { rejected } = (await harness.tenant.state()).intake;
  expect(rejected).toEqual([]);
}

export async function stopWorker(harness: Harness): Promise<void> {
  const target = await harness.chromium.browser.waitForTarget(
    (one) => one.type() === 'service_worker',
  );
  await (await target.worker())?.close();
}

export const kept = async (harness: Harness) =>
  JSON.stringify(await harness.panel.page.evaluate(readDisk));

export async function openSecondPanel(harness: Harness): Promise<Page> {
  const { browser, extension } = harness.chromium;
  const tab = await harness.panel.page.evaluate(
    async () => (await chrome.tabs.query({ url: 'https://*.myworkday.com/*' }))[0]?.id,
  );
  const page = await browser.newPage({ type: 'window' });
  await page.goto(`chrome-extension://${extension.id}/sidepanel.html?tab=${tab}`);
  await page.waitForSelector('[data-handoff]');
  return page;
}
