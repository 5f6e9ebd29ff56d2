import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type Harness, startHarness } from '../drivers/harness.ts';
import { message } from '../drivers/messages.ts';
import { classicSkin } from '../drivers/screen-classic.ts';
import { waitUntil } from '../drivers/wait-until.ts';
import { WorkdayScreen } from '../drivers/workday-screen.ts';
import { builtExtension } from '../runners/build.ts';

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

const hints = () => harness.overlay.rects('[data-hint], [data-detail]');
const drawn = () => waitUntil('hints to be drawn', async () => (await hints()).length > 0);
const gone = () => waitUntil('nothing to be drawn', async () => !(await harness.overlay.isDrawn()));

async function openUserForm(): Promise<void> {
  await harness.admin.open('Create Integration System User');
  await drawn();
}

describe('the overlay on the page', () => {
  test('follows its fields while the page scrolls and at another zoom level', async () => {
    const { page } = harness.admin;
    const besideTheField = () =>
      waitUntil('the hint to stand beside its field', async () => {
        const [hint] = await harness.overlay.rects('[data-hint="do-not-allow-ui-sessions"]');
        const tick = await screen.findNow({ kind: 'tick', label: 'Do Not Allow UI Sessions' });
        const box = await tick?.boundingBox();
        if (!hint || !box) return false;
        return hint.top < box.y + box.height && hint.bottom > box.y;
      });
    try {
      await page.setViewport({ width: 1280, height: 500 });
      await openUserForm();
      const tick = await screen.find({ kind: 'tick', label: 'Do Not Allow UI Sessions' });
      await tick.evaluate((box) => box.scrollIntoView({ block: 'center' }));
      await besideTheField();
      // A zoom of 150 % gives the page this viewport.
      await page.setViewport({ width: 853, height: 600, deviceScaleFactor: 1.5 });
      await tick.evaluate((box) => box.scrollIntoView({ block: 'center' }));
      await besideTheField();
    } finally {
      await page.setViewport({ width: 1280, height: 900 });
    }
  });

  test('yields to a dialog that is not part of the task, and comes back', async () => {
    await harness.admin.open('Create Security Group');
    await drawn();
    await harness.admin.type('Name', 'Half a name');
    await harness.admin.page.click('[data-automation-id="closeButton"]');
    await gone();
    await harness.admin.press('Continue');
    await drawn();
    expect(await harness.admin.read('Name')).toBe('Half a name');
  });

  test('can be switched off on one page and on again from the panel', async () => {
    await openUserForm();
    await harness.overlay.press(message('overlay.off.open'));
    await harness.overlay.press(message('overlay.off.page'));
    await gone();
    await harness.panel.waitForText(message('panel.drawing.offPage'));
    await harness.admin.open('Maintain Password Rules');
    await drawn();
    await harness.admin.open('Create Integration System User');
    await harness.panel.waitForText(message('panel.drawing.offPage'));
    await harness.panel.press('overlay-on');
    await drawn();
  });

  test('when switched off everywhere, draws and blocks nothing, but values are captured', async () => {
    await openUserForm();
    await harness.panel.switchOffEverywhere();
    await harness.panel.waitForText(message('panel.drawing.offAll'));
    await harness.admin.page.reload();
    await harness.admin.open('Register API Client for Integrations');
    await harness.panel.waitForTask('register-api-client');
    await harness.panel.fill();
    await harness.admin.press('OK');
    await harness.panel.waitForCredentials('captured', 'clientSecret');
    expect(await harness.overlay.isDrawn()).toBe(false);
    await harness.panel.press('overlay-on');
    await expect
      .poll(() => harness.overlay.isDrawn(), { message: 'the guide to be drawn' })
      .toBeTruthy();
  });
});

describe('after an update of the extension', () => {
  test('open tabs get the new content script and the old overlay disappears', async () => {
    await openUserForm();
    await harness.admin.type('User Name', 'half-typed');
    // Installing the same package again counts as an update.
    await harness.chromium.browser.installExtension(builtExtension('chromium'));
    await expect
      .poll(
        async () => {
          if ((await hints()).length === 0) return false;
          await harness.overlay.press(message('overlay.hint.fillField', 'User Name'));
          return (await harness.admin.read('User Name')) === 'kolleno-integration';
        },
        { message: 'the new guide to be drawn and to answer' },
      )
      .toBeTruthy();
    expect(await harness.admin.page.$$eval('kolleno-guide', (hosts) => hosts.length)).toBe(1);
  });
});
