import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Harness, startHarness } from '../drivers/harness.ts';
import { message } from '../drivers/messages.ts';

let harness: Harness;
beforeAll(async () => {
  harness = await startHarness();
});
afterAll(() => harness?.close());

/**
 * Returns whether the browser created a world for the extension's scripts in a new tab at this URL.
 */
async function isExtensionOn(address: URL): Promise<boolean> {
  const page = await harness.chromium.newPage();
  try {
    const session = await page.createCDPSession();
    const origins: string[] = [];
    session.on('Runtime.executionContextCreated', ({ context }) => origins.push(context.origin));
    await session.send('Runtime.enable');
    await page.goto(address.href, { waitUntil: 'networkidle0' });
    return origins.some((origin) => origin.startsWith('chrome-extension:'));
  } finally {
    await page.close();
    await harness.admin.page.bringToFront();
  }
}

describe('pages that are no task', () => {
  test.each([
    'Enter My Time',
    // An inbox with an item named like a task.
    'My Tasks',
    // A report that lists all tasks by name.
    'Tasks and Reports by Functional Area',
    'View Worker',
  ])('%s: nothing is drawn, and the panel shows no task', async (name) => {
    // Start from a task page, so that leaving it is observable.
    await harness.admin.open('Create Security Group');
    await harness.panel.waitForTask('create-security-group');
    expect(await harness.overlay.isDrawn()).toBe(true);
    await harness.admin.press('Cancel');
    await harness.admin.open(name, { titled: null });
    await harness.panel.waitForTask('');
    expect(await harness.overlay.isDrawn()).toBe(false);
  });

  test('on sign-in pages the extension runs no script', async () => {
    const home = new URL(harness.admin.page.url());
    const tenant = home.pathname.split('/')[1];
    expect(await isExtensionOn(new URL(`/${tenant}/d/home.htmld`, home))).toBe(true);
    expect(await isExtensionOn(new URL(`/${tenant}/login.htmld`, home))).toBe(false);
    expect(await isExtensionOn(new URL(`/wday/authgwy/${tenant}/login.htmld`, home))).toBe(false);
  });

  test('the home page', async () => {
    await harness.admin.openHome();
    await harness.panel.waitForTask('');
    expect(await harness.overlay.isDrawn()).toBe(false);
  });
});

describe('where the side panel opens from', () => {
  test("the overlay's button opens it", async () => {
    await harness.panel.page.close();
    await harness.admin.open('Create Security Group');
    await harness.overlay.press(message('overlay.card.openPanel'));
    const panel = await harness.chromium.panel();
    expect(await panel.$eval('main', (main) => main.dataset.task)).toBeDefined();
  });
});
