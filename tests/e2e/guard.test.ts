import { setTimeout as pause } from 'node:timers/promises';
import type { KeyInput } from 'puppeteer-core';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type Harness, startHarness } from '../drivers/harness.ts';
import { message } from '../drivers/messages.ts';
import type { Rect } from '../drivers/overlay.ts';
import { classicSkin } from '../drivers/screen-classic.ts';
import { waitUntil } from '../drivers/wait-until.ts';
import { WorkdayScreen } from '../drivers/workday-screen.ts';

let harness: Harness;
let screen: WorkdayScreen;
beforeAll(async () => {
  harness = await startHarness();
  screen = new WorkdayScreen(harness.admin.page, classicSkin);
});
afterAll(() => harness?.close());
beforeEach(async () => {
  await harness.tenant.reset();
  await harness.tenant.setFaults();
  await harness.admin.openHome();
});

const registering = 'Register API Client for Integrations';
const secret = 'Client Secret';
/** Longer than a double click, so that the second press counts as a new one. */
const lookedAt = 700;

async function registerClient(): Promise<void> {
  await harness.admin.open(registering);
  await harness.panel.waitForTask('register-api-client');
  await harness.panel.fill();
  await harness.admin.press('OK');
}

const title = () => harness.admin.page.evaluate(() => document.title);
const done = () => screen.find({ kind: 'button', label: 'Done' });
const opener = () => screen.find({ kind: 'related-actions', link: null });
const entry = (label: string, level: number) => screen.find({ kind: 'menu-entry', label, level });
const asked = () =>
  harness.overlay.waitForText(message('overlay.guard.ask', secret).split('|')[0]?.trim() ?? '');
const leave = () =>
  waitUntil('the page to be left', async () => !(await title()).startsWith(registering));

describe('a secret that was not captured', () => {
  test('the first press on Done asks and the second one leaves', async () => {
    await harness.tenant.setFaults('masked-secret');
    await registerClient();
    await harness.overlay.waitForText(message('overlay.guard.failed', secret));
    await harness.overlay.waitForRing('done', await done());
    await (await done()).click({ count: 2 });
    await asked();
    await pause(lookedAt);
    expect(await title()).toContain(registering);
    await (await done()).click();
    await leave();
    await harness.panel.waitForStep('register-api-client', 'attention');
  });

  test.each<KeyInput>(['Enter', 'Space'])('%s on Done counts as a press', async (key) => {
    await harness.tenant.setFaults('cut-secret');
    await registerClient();
    await harness.overlay.waitForText(message('overlay.guard.failed', secret));
    await (await done()).focus();
    await harness.admin.page.keyboard.press(key);
    await asked();
    await pause(lookedAt);
    expect(await title()).toContain(registering);
    await harness.admin.page.keyboard.press(key);
    await leave();
  });

  test('leaving by related actions shows a warning but is not blocked', async () => {
    await harness.tenant.setFaults('cut-secret');
    await registerClient();
    await harness.overlay.waitForText(message('overlay.guard.failed', secret));
    await (await opener()).click();
    await harness.overlay.waitForText(message('overlay.guard.leaving', secret));
    await (await entry('API Client', 0)).hover();
    await (await entry('Edit API Client for Integrations', 1)).click();
    await harness.admin.waitForPage('Edit API Client for Integrations');
  });

  test('an older secret in the vault does not count', async () => {
    await registerClient();
    await harness.panel.waitForCredentials('captured', 'clientSecret');
    await harness.tenant.setFaults('masked-secret');
    await harness.admin.follow('API Client', 'Generate New Client Secret');
    await harness.admin.tick('Confirm');
    await harness.admin.press('OK');
    await harness.overlay.waitForText(message('overlay.guard.failed', secret));
    await (await done()).click();
    await asked();
    expect(await title()).toContain('Generate New API Client Secret');
  });
});

describe('a secret that was captured', () => {
  test('the navigation hint leads through the related actions menu by menu, and Done is not intercepted', async () => {
    await registerClient();
    await harness.panel.waitForCredentials('captured', 'clientSecret');
    await harness.panel.waitForText(message('tasks.registerApiClient.captured'));
    await harness.overlay.waitForRing('point', await opener());
    expect(await harness.overlay.rects('[data-ring="done"]')).toEqual([]);
    await (await opener()).click();
    await harness.overlay.waitForRing('point', await menuItem('API Client', 0));
    await (await entry('API Client', 0)).hover();
    await harness.overlay.waitForRing(
      'point',
      await menuItem('Manage Refresh Tokens for Integrations', 1),
    );
    await harness.admin.page.mouse.click(900, 700);
    await (await done()).click();
    await leave();
  });

  const menuItem = async (label: string, level: number) => {
    const item = await (await entry(label, level)).evaluateHandle((shown) =>
      shown.closest('[role="menuitem"]'),
    );
    const element = item.asElement();
    if (!element) throw new Error(`No menu item ${label}`);
    return element as Awaited<ReturnType<typeof entry>>;
  };

  test.each([1280, 1000, 800])(
    'at %i pixels nothing is drawn over a value or a button',
    async (width) => {
      await harness.admin.page.setViewport({ width, height: 720, deviceScaleFactor: 1280 / width });
      try {
        await registerClient();
        await harness.panel.waitForCredentials('captured', 'clientSecret');
        await expect
          .poll(
            async () => {
              const ours = await harness.overlay.rects(
                '[data-card], [data-bubble]:not([data-hidden])',
              );
              const theirs = await valuesAndButtons();
              return (
                ours.length > 0 &&
                theirs.length > 5 &&
                !ours.some((mine) => theirs.some((other) => overlaps(mine, other)))
              );
            },
            { message: 'nothing to be covered' },
          )
          .toBeTruthy();
      } finally {
        await harness.admin.page.setViewport({ width: 1280, height: 900 });
      }
    },
  );
});

/** Rectangles of visible read-only values and of the page's own buttons. */
const valuesAndButtons = (): Promise<Rect[]> =>
  harness.admin.page.evaluate(() => {
    const boxOf = ({ left, top, right, bottom }: DOMRect) => ({ left, top, right, bottom });
    const texts = [...document.querySelectorAll('[data-automation-id="decorationWrapper"]')].map(
      (value) => {
        const range = document.createRange();
        range.selectNodeContents(value.querySelector('.wd-Text') ?? value);
        return range.getBoundingClientRect();
      },
    );
    const buttons = [
      ...document.querySelectorAll(
        '[data-automation-id="buttonBar"] button, [data-automation-id="relatedActionsButton"]',
      ),
    ].map((button) => button.getBoundingClientRect());
    return [...texts, ...buttons].filter(({ width }) => width > 0).map(boxOf);
  });

const overlaps = (a: Rect, b: Rect) =>
  Math.min(a.right, b.right) - Math.max(a.left, b.left) > 1 &&
  Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > 1;
