import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { eventually } from '../drivers/wait-until.ts';
import { classicSkin } from '../drivers/screen-classic.ts';
import { sentence } from '../drivers/messages.ts';
import { openStage, type Stage } from '../drivers/harness.ts';
import { WorkdayScreen } from '../drivers/workday-screen.ts';
import { builtExtension } from '../runners/build.ts';

let stage: Stage;
let screen: WorkdayScreen;
beforeAll(async () => {
  stage = await openStage();
  screen = new WorkdayScreen(stage.admin.page, classicSkin);
});
afterAll(() => stage?.close());
beforeEach(async () => {
  await stage.tenant.resets();
  await stage.tenant.faults();
  await stage.admin.arrives();
});

const hints = () => stage.overlay.boxes('[data-hint]');
const drawn = () => eventually('hints to be drawn', async () => (await hints()).length > 0);
const gone = () => eventually('nothing to be drawn', async () => !(await stage.overlay.isDrawn()));

async function opensUserForm(): Promise<void> {
  await stage.admin.opens('Create Integration System User');
  await drawn();
}

describe('the guide on the page', () => {
  test('follows its fields while the page scrolls, and at another zoom', async () => {
    const { page } = stage.admin;
    const besideTheField = () =>
      eventually('the hint to stand beside its field', async () => {
        const [hint] = await stage.overlay.boxes('[data-hint="do-not-allow-ui-sessions"]');
        const tick = await screen.glimpse({ kind: 'tick', label: 'Do Not Allow UI Sessions' });
        const box = await tick?.boundingBox();
        if (!hint || !box) return false;
        return hint.top < box.y + box.height && hint.bottom > box.y;
      });
    try {
      await page.setViewport({ width: 1280, height: 500 });
      await opensUserForm();
      const tick = await screen.find({ kind: 'tick', label: 'Do Not Allow UI Sessions' });
      await tick.evaluate((box) => box.scrollIntoView({ block: 'center' }));
      await besideTheField();
      // What a zoom of 150 % is to a page.
      await page.setViewport({ width: 853, height: 600, deviceScaleFactor: 1.5 });
      await tick.evaluate((box) => box.scrollIntoView({ block: 'center' }));
      await besideTheField();
    } finally {
      await page.setViewport({ width: 1280, height: 900 });
    }
  });

  test('gives way to a dialog that is none of its own, and comes back', async () => {
    await stage.admin.opens('Create Security Group');
    await drawn();
    await stage.admin.types('Name', 'Half a name');
    await stage.admin.page.click('[data-automation-id="closeButton"]');
    await gone();
    await stage.admin.presses('Continue');
    await drawn();
    expect(await stage.admin.reads('Name')).toBe('Half a name');
  });

  test('is switched off on one page, and on again from the panel', async () => {
    await opensUserForm();
    await stage.overlay.presses(sentence('overlay.off.open'));
    await stage.overlay.presses(sentence('overlay.off.page'));
    await gone();
    await stage.guide.says(sentence('panel.drawing.offPage'));
    await stage.admin.opens('Maintain Password Rules');
    await drawn();
    await stage.admin.opens('Create Integration System User');
    await stage.guide.says(sentence('panel.drawing.offPage'));
    await stage.guide.presses('overlay-on');
    await drawn();
  });

  test('switched off everywhere it draws and holds nothing, but values are captured', async () => {
    await opensUserForm();
    await stage.overlay.presses(sentence('overlay.off.open'));
    await stage.overlay.presses(sentence('overlay.off.all'));
    await stage.guide.says(sentence('panel.drawing.offAll'));
    await stage.admin.page.reload();
    await stage.admin.opens('Register API Client for Integrations');
    await stage.guide.knows('register-api-client');
    await stage.guide.fills();
    await stage.admin.presses('OK');
    await stage.guide.holds('captured', 'clientSecret');
    expect(await stage.overlay.isDrawn()).toBe(false);
    await stage.guide.presses('overlay-on');
    await eventually('the guide to be drawn', () => stage.overlay.isDrawn());
  });
});

describe('after an update of the extension', () => {
  test('open tabs get the new guide, and the old drawing goes', async () => {
    await opensUserForm();
    await stage.admin.types('User Name', 'half-typed');
    // The same package once more is an update to the browser.
    await stage.chromium.browser.installExtension(builtExtension('chromium'));
    await eventually('the new guide to be drawn and to answer', async () => {
      if ((await hints()).length === 0) return false;
      await stage.overlay.presses(sentence('overlay.hint.fillField', 'User Name'));
      return (await stage.admin.reads('User Name')) === 'kolleno-integration';
    });
    expect(await stage.admin.page.$$eval('kolleno-guide', (hosts) => hosts.length)).toBe(1);
  });
});
