import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { launchChromium } from '../drivers/browser-chromium.ts';
import { type Harness, startHarness } from '../drivers/harness.ts';
import { message } from '../drivers/messages.ts';
import { shownIn } from '../drivers/shown.ts';
import { SidePanel } from '../drivers/side-panel.ts';
import {
  ask,
  at,
  captureValues,
  connect,
  expectDeliveredOnce,
  kept,
  openSecondPanel,
  stopWorker,
  tenant,
  values,
} from './delivery/set-up.ts';

/**
 * Delivery in the real browser: its worker and alarms, two panels and Kolleno's page. The tests
 * check what the intake decrypted.
 */
let harness: Harness;
let shared: Harness;
beforeAll(async () => {
  shared = await startHarness();
  harness = shared;
});
afterAll(() => shared?.close());

beforeEach(async () => {
  await ask(harness, 'stop-sending', {});
  await harness.tenant.reset();
  await captureValues(harness, values);
  await connect(harness);
});

describe('an intake that recovers', () => {
  test('503 twice, then accepted: counted once', async () => {
    await harness.tenant.setFaults('intake-503');
    await harness.panel.send();
    await harness.panel.waitForRetryAfter(1);
    await harness.panel.waitForText(message('panel.handoff.because.serverError'));
    await harness.panel.waitForRetryAfter(2);
    await harness.tenant.setFaults();
    await expectDeliveredOnce(harness);
  });

  test('429: waits as long as Retry-After says, and “Try now” ends the wait', async () => {
    await harness.tenant.setFaults('intake-429');
    await harness.panel.send();
    await harness.panel.waitForRetryAfter(1);
    await harness.panel.waitForText(message('panel.handoff.because.tooMany'));
    const seconds = await harness.panel.page.$eval('[data-attempt] [role="timer"]', (shown) =>
      Number(/\d+/.exec(shown.textContent)?.[0]),
    );
    expect(seconds).toBeGreaterThan(24);
    expect(seconds).toBeLessThanOrEqual(30);
    await harness.tenant.setFaults();
    await harness.panel.tryNow();
    await expectDeliveredOnce(harness);
  });

  test('a connection that breaks after the submission arrived: counted once', async () => {
    await harness.tenant.setFaults('intake-lost-answer');
    await harness.panel.send();
    await harness.panel.waitForRetryAfter(1);
    await harness.panel.waitForText(message('panel.handoff.because.offline'));
    await harness.tenant.setFaults();
    await expectDeliveredOnce(harness);
  });
});

test('“Stop” ends the attempts and says that it may have arrived, and Send repeats the same submission', async () => {
  await harness.tenant.setFaults('intake-lost-answer');
  await harness.panel.send();
  await harness.panel.waitForRetryAfter(1);
  await harness.panel.stopSending();
  await harness.panel.waitForHandoff('failed');
  await harness.panel.waitForText(message('findings.handoff.stopped'));
  // It had arrived, but the panel could not know.
  expect(await harness.tenant.submissions()).toHaveLength(1);
  await harness.tenant.setFaults();
  await harness.panel.send();
  await expectDeliveredOnce(harness);
});

describe('a worker that is stopped', () => {
  test('while waiting: the delivery continues by itself', async () => {
    await harness.tenant.setFaults('intake-lost-answer');
    await harness.panel.send();
    await harness.panel.waitForRetryAfter(2);
    expect(await kept(harness)).not.toContain(values.clientSecret);
    await stopWorker(harness);
    const [before] = await harness.tenant.submissions();
    await harness.tenant.setFaults();
    await expect
      .poll(
        async () =>
          ((await harness.tenant.submissions())[0]?.replays ?? 0) > (before?.replays ?? 0),
        { message: 'the submission to be repeated', timeout: 240_000 },
      )
      .toBeTruthy();
    await expectDeliveredOnce(harness);
  });

  test('during an attempt: the delivery continues by itself', async () => {
    await harness.tenant.setFaults('intake-hang');
    await harness.panel.send();
    await harness.panel.page.waitForSelector('[data-attempt="1"]');
    await stopWorker(harness);
    await harness.tenant.setFaults();
    await expect
      .poll(async () => (await harness.tenant.submissions()).length === 1, {
        message: 'the submission to arrive',
        timeout: 240_000,
      })
      .toBeTruthy();
    await expectDeliveredOnce(harness);
  });
});

test('Send pressed in two panels at once: one submission, shown in both', async () => {
  const second = await openSecondPanel(harness);
  try {
    const panels = [harness.panel, new SidePanel(second)];
    await panels[1]?.waitForHandoff('connected');
    await Promise.all(
      panels.map(({ page }) =>
        page.$eval('[data-action="send"]', (button) => {
          (button as HTMLButtonElement).click();
          (button as HTMLButtonElement).click();
        }),
      ),
    );
    for (const panel of panels) await panel.waitForHandoff('received');
    await expectDeliveredOnce(harness);
  } finally {
    await second.close();
  }
});

test('a link that expires during delivery: a new link continues without loss', async () => {
  await harness.tenant.setFaults('intake-410');
  await harness.panel.send();
  await harness.panel.waitForHandoff('expired');
  await harness.tenant.setFaults();
  await harness.panel.connect(await harness.tenant.handoffLink());
  await harness.panel.waitForHandoff('connected');
  await harness.panel.send();
  await expectDeliveredOnce(harness);
});

test('an incomplete set: Send names the missing values and their steps', async () => {
  const key = `${at}/${tenant}` as const;
  const shown = await shownIn(harness.panel.page, key);
  expect(await ask(harness, 'wipe', { tenant: key, shown })).toBeNull();
  const { clientSecret: _, ...others } = values;
  await captureValues(harness, others);
  await harness.panel.waitForText(`Still needed: ${message('findings.missing.clientSecret')}`);
  expect(await harness.tenant.submissions()).toEqual([]);
  await captureValues(harness, { clientSecret: values.clientSecret });
  await harness.panel.send();
  await expectDeliveredOnce(harness);
});

test('after the receipt, Kolleno can be asked for the status', async () => {
  await harness.panel.send();
  await expectDeliveredOnce(harness);
  await harness.tenant.setSubmissionStatus('connecting');
  await harness.panel.checkStatus();
  await harness.panel.waitForText(message('panel.handoff.progress.connecting'));
  const { rejected } = (await harness.tenant.state()).intake;
  expect(rejected).toEqual([]);
});

test('a browser closed during delivery: the panel reports it, the same link completes it, counted once', async () => {
  const profile = mkdtempSync(join(tmpdir(), 'delivery-'));
  const first = await startHarness({ profile });
  try {
    harness = first;
    await captureValues(harness, values);
    const link = await connect(harness);
    await harness.tenant.setFaults('intake-lost-answer');
    await harness.panel.send();
    await harness.panel.waitForRetryAfter(1);
    await first.chromium.close();

    const { port } = first.sandbox;
    const chromium = await launchChromium({ port, profile });
    try {
      const page = await chromium.newPage();
      await page.goto(`https://${at}/${tenant}/d/home.htmld`);
      await chromium.extension.triggerAction(page);
      harness = { ...first, chromium, panel: new SidePanel(await chromium.panel()) };
      await harness.panel.page.waitForSelector(`[data-unfinished="${tenant}"]`);
      const disk = await kept(harness);
      for (const secret of [
        values.clientSecret,
        values.refreshToken,
        values.isuPassword,
        link.split('#')[1],
      ]) {
        expect(disk).not.toContain(secret);
      }
      await harness.tenant.setFaults();
      await harness.panel.connect(link);
      await expectDeliveredOnce(harness);
    } finally {
      await chromium.close();
    }
  } finally {
    harness = shared;
    await first.close();
    rmSync(profile, { recursive: true, force: true });
  }
});

describe("a message from Kolleno's page", () => {
  const says = (page: Page, message: unknown) =>
    page.evaluate(
      async (id, said) =>
        'chrome' in globalThis && 'runtime' in chrome
          ? ((await chrome.runtime.sendMessage(id, said).catch(() => null)) ?? null)
          : 'no way to say it',
      harness.chromium.extension.id,
      message,
    );

  test('passes on the link, as the page does by itself', async () => {
    await harness.tenant.setExtensionId(harness.chromium.extension.id);
    await harness.kolleno.page.bringToFront();
    await harness.kolleno.page.goto(await harness.tenant.handoffLink());
    await harness.kolleno.page.waitForSelector('[data-taken]:not([hidden])');
    const link = await harness.tenant.handoffLink();
    expect(await says(harness.kolleno.page, { type: 'handoff-link', link })).toEqual({
      taken: true,
    });
    await harness.panel.takeLink();
    await harness.panel.waitForHandoff('connected');
    await harness.panel.send();
    await expectDeliveredOnce(harness);
  });

  test('returns the version and nothing else', async () => {
    await harness.kolleno.page.goto('https://connect.kolleno.com/connect/workday');
    expect(await says(harness.kolleno.page, { type: 'ping' })).toEqual({
      version: expect.any(String),
    });
    for (const message of [
      { type: 'reveal', data: { tenant: `${at}/${tenant}`, credential: 'clientSecret' } },
      { type: 'send', data: { tenant: `${at}/${tenant}` } },
      { type: 'handoff-link' },
      { type: 'handoff-link', link: 7 },
      { type: 'ping', more: true },
      'ping',
      null,
    ]) {
      expect(await says(harness.kolleno.page, message)).toBeNull();
    }
    expect(await harness.tenant.submissions()).toEqual([]);
  });

  test('with an invalid link does not replace a connection', async () => {
    await harness.kolleno.page.goto('https://connect.kolleno.com/connect/workday');
    const link = await harness.tenant.handoffLink({ expired: true });
    expect(await says(harness.kolleno.page, { type: 'handoff-link', link })).toEqual({
      taken: false,
    });
    await harness.panel.waitForHandoff('connected');
  });

  test.each([
    'https://evil.example/',
    'https://app.kolleno.com/',
    `https://${at}/${tenant}/d/home.htmld`,
  ])('is accepted from that page only: %s cannot send one', async (address) => {
    const page = await harness.chromium.newPage();
    try {
      await page.goto(address).catch(() => undefined);
      const link = await harness.tenant.handoffLink();
      expect(['no way to say it', null]).toContain(
        await says(page, { type: 'handoff-link', link }),
      );
      expect(['no way to say it', null]).toContain(await says(page, { type: 'ping' }));
    } finally {
      await page.close();
    }
  });
});
