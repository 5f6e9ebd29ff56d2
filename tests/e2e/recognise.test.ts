import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { sentence } from '../drivers/messages.ts';
import { openStage, type Stage } from '../drivers/harness.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage?.close());

/** Whether the browser made a world for the extension's scripts in a new tab of this address. */
async function extensionRunsOn(address: URL): Promise<boolean> {
  const page = await stage.chromium.newPage();
  try {
    const session = await page.createCDPSession();
    const origins: string[] = [];
    session.on('Runtime.executionContextCreated', ({ context }) => origins.push(context.origin));
    await session.send('Runtime.enable');
    await page.goto(address.href, { waitUntil: 'networkidle0' });
    return origins.some((origin) => origin.startsWith('chrome-extension:'));
  } finally {
    await page.close();
    await stage.admin.page.bringToFront();
  }
}

describe('pages that are no task', () => {
  test.each([
    'Enter My Time',
    // An inbox whose item is named like a task.
    'My Tasks',
    // A report that lists all tasks by name.
    'Tasks and Reports by Functional Area',
    'View Worker',
  ])('%s: nothing is drawn, and the panel shows no task', async (name) => {
    // From a task page, so that the page before it is known to be left.
    await stage.admin.opens('Create Security Group');
    await stage.guide.knows('create-security-group');
    expect(await stage.overlay.isDrawn()).toBe(true);
    await stage.admin.presses('Cancel');
    await stage.admin.opens(name, { titled: null });
    await stage.guide.knows('');
    expect(await stage.overlay.isDrawn()).toBe(false);
  });

  test('on sign-in pages no script of the extension runs at all', async () => {
    const home = new URL(stage.admin.page.url());
    const tenant = home.pathname.split('/')[1];
    expect(await extensionRunsOn(new URL(`/${tenant}/d/home.htmld`, home))).toBe(true);
    expect(await extensionRunsOn(new URL(`/${tenant}/login.htmld`, home))).toBe(false);
    expect(await extensionRunsOn(new URL(`/wday/authgwy/${tenant}/login.htmld`, home))).toBe(false);
  });

  test('the home page', async () => {
    await stage.admin.arrives();
    await stage.guide.knows('');
    expect(await stage.overlay.isDrawn()).toBe(false);
  });
});

describe('where the side panel opens from', () => {
  test('the button of the overlay opens it', async () => {
    await stage.guide.panel.close();
    await stage.admin.opens('Create Security Group');
    await stage.overlay.presses(sentence('overlay.card.openPanel'));
    const panel = await stage.chromium.panel();
    expect(await panel.$eval('main', (main) => main.dataset.task)).toBeDefined();
  });
});
