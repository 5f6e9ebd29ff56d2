import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { pageSize } from '../drivers/browser-chromium.ts';
import { type Harness, startHarness } from '../drivers/harness.ts';
import { message } from '../drivers/messages.ts';
import type { Rect } from '../drivers/overlay.ts';
import { waitUntil } from '../drivers/wait-until.ts';

let harness: Harness;
beforeAll(async () => {
  harness = await startHarness();
});
afterAll(() => harness?.close());
beforeEach(async () => {
  await harness.tenant.reset();
  await harness.tenant.setFaults();
  await harness.tenant.setDrift({});
  await harness.admin.page.setViewport(pageSize);
  await harness.admin.openHome();
});

const marks = () => harness.overlay.rects('[data-bubble="ok"]');
const waitForMark = () =>
  waitUntil('the mark at OK', async () => {
    const [mark] = await marks();
    return mark;
  });
const gone = () => waitUntil('the mark at OK to go', async () => (await marks()).length === 0);

async function fillUserForm(): Promise<Rect> {
  await harness.admin.open('Create Integration System User');
  await harness.panel.waitForTask('create-integration-system-user');
  await harness.panel.fill();
  return waitForMark();
}

const controlsAndButtons = (): Promise<Rect[]> =>
  harness.admin.page.evaluate(() =>
    [...document.querySelectorAll('[role="dialog"] :is(input, button)')]
      .map((part) => part.getBoundingClientRect())
      .filter(({ width }) => width > 0)
      .map(({ left, top, right, bottom }) => ({ left, top, right, bottom })),
  );

describe('the mark at OK', () => {
  test('shows once every field matches, rings OK and covers no field and no button', async () => {
    const mark = await fillUserForm();
    await harness.overlay.waitForText(message('overlay.ready.password'));
    const ok = await harness.admin.page.$('[data-automation-id$="okButton"]');
    const box = await ok?.boundingBox();
    const [ring] = await harness.overlay.rects('[data-ring="ok"]');
    expect(Math.abs((ring?.left ?? 0) - (box?.x ?? 0))).toBeLessThan(2);
    const covered = (await controlsAndButtons()).filter(
      (part) =>
        Math.min(mark.right, part.right) > Math.max(mark.left, part.left) &&
        Math.min(mark.bottom, part.bottom) > Math.max(mark.top, part.top),
    );
    expect(covered).toEqual([]);
  });

  test('comes into view on request', async () => {
    const { page } = harness.admin;
    await harness.tenant.setDrift({ context: 'page' });
    await fillUserForm();
    await page.setViewport({ width: 1280, height: 360 });
    // A tenant that draws something large above the form: OK is far below the window's edge.
    await page.evaluate(() => {
      const banner = document.createElement('div');
      banner.style.height = '3000px';
      document.documentElement.style.overflow = document.body.style.overflow = 'auto';
      document.body.prepend(banner);
      scrollTo(0, 0);
    });
    const isInView = () =>
      page.$eval('[data-automation-id$="okButton"]', (ok) => {
        const { top, bottom } = ok.getBoundingClientRect();
        return top >= 0 && bottom <= innerHeight;
      });
    expect(await isInView()).toBe(false);
    await harness.panel.page.click('[data-action="show-ok"]');
    await waitUntil('OK to be in view', isInView);
  });

  test('goes as soon as anything differs, and comes back', async () => {
    await fillUserForm();
    await harness.admin.tick('Generate Random Password');
    await gone();
    await harness.admin.untick('Generate Random Password');
    await waitForMark();
  });

  test('is not there while Workday shows an error', async () => {
    await fillUserForm();
    await harness.admin.press('OK');
    await gone();
    await harness.admin.openHome();
    // The name is taken now.
    await fillUserForm();
    await harness.admin.press('OK');
    await waitUntil('Workday to refuse the name', () =>
      harness.admin.page.evaluate(() => document.body.innerText.includes('already in use')),
    );
    await gone();
    expect(await harness.overlay.count('.calm')).toBe(0);
  });
});
