import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { TaskId } from '../../utils/guide/task.ts';
import { type Harness, startHarness } from '../drivers/harness.ts';
import { journeySteps, runStep } from '../drivers/journey.ts';
import { Keyboard } from '../drivers/keyboard.ts';
import { message } from '../drivers/messages.ts';
import { SidePanel } from '../drivers/side-panel.ts';
import { stopAtFirstFailure } from '../drivers/stop-at-first-failure.ts';

/**
 * The panel with the keyboard only: Tab, Shift+Tab, Enter, Space and Escape. Some steps are marked
 * by hand to save time.
 */
describe('the side panel with the keyboard only', () => {
  let harness: Harness;
  let keyboard: Keyboard;
  let panel: SidePanel;
  beforeAll(async () => {
    const opened = await startHarness();
    keyboard = new Keyboard(opened.panel.page);
    panel = new SidePanel(opened.panel.page, { inputDevice: keyboard });
    harness = { ...opened, panel };
  });
  afterAll(() => harness?.close());
  stopAtFirstFailure();

  const walks = async (...tasks: TaskId[]) => {
    for (const step of journeySteps.filter(({ task }) => tasks.includes(task as TaskId)))
      await runStep(step, harness);
  };
  const focused = () =>
    panel.page.evaluate(() => document.activeElement?.getAttribute('data-action'));

  test('fills, and announces changes politely', async () => {
    await walks('create-integration-system-user', 'create-security-group', 'edit-security-group');
    await expect
      .poll(
        () =>
          panel.page.evaluate(() =>
            [...document.querySelectorAll('[role="status"][aria-live="polite"]')].some(
              ({ textContent }) => textContent !== '',
            ),
          ),
        { message: 'the live region to speak' },
      )
      .toBeTruthy();
  });

  test('skips a permission in a dialog', async () => {
    const [opens] = journeySteps.filter(({ task }) => task === 'maintain-domain-permissions');
    if (opens) await runStep(opens, harness);
    await panel.skip('view', 'Process: Banking');
  });

  test('a dialog traps the focus and Escape returns it', async () => {
    const { page } = panel;
    const step = '[data-step="maintain-domain-permissions"]';
    await panel.unfoldAround(step);
    const fold = await page.waitForSelector(`${step} summary`);
    if (fold) await keyboard.press(fold);
    const opener = await page.waitForSelector(`${step} [data-action="mark-done"]`);
    if (opener) await keyboard.press(opener);
    await page.waitForSelector('dialog[open]');
    for (let stop = 0; stop < 8; stop += 1) {
      await page.keyboard.press('Tab');
      // The browser's own toolbar may have the focus between the last and the first control, but
      // never the content below the dialog.
      expect(
        await page.evaluate(() => document.activeElement?.closest('dialog, body')?.localName),
      ).toMatch(/dialog|body/);
      expect(
        await page.evaluate(
          () =>
            document.activeElement?.closest('main, header, footer') === null ||
            document.activeElement?.closest('dialog') !== null,
        ),
      ).toBe(true);
    }
    await page.keyboard.press('Escape');
    await page.waitForSelector('dialog[open]', { hidden: true });
    expect(await focused()).toBe('mark-done');
    await keyboard.press(fold as NonNullable<typeof fold>);
  });

  test('marks steps as done', async () => {
    for (const task of [
      'maintain-domain-permissions',
      'activate-security-policy-changes',
      'maintain-password-rules',
    ] as const)
      await panel.markByHand(task);
  });

  test('verifies, connects with a pasted link and sends', async () => {
    await walks('register-api-client', 'manage-refresh-tokens', 'view-api-clients');
    await panel.verify();
    await panel.connect(await harness.tenant.handoffLink());
    await panel.waitForHandoff('connected');
    await panel.send();
    await panel.waitForHandoff('received');
    await panel.waitForText(message('panel.handoff.wiped'));
    expect(await harness.tenant.submissions()).toHaveLength(1);
  });

  test('had a visible focus at every stop', () => {
    expect(keyboard.stops).toBeGreaterThan(50);
    expect(keyboard.withoutFocusRing).toEqual([]);
  });
});
