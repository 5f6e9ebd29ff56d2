import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
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
