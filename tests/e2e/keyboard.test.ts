import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { TaskId } from '../../utils/guide/task.ts';
import { eventually } from '../drivers/wait-until.ts';
import { Guide } from '../drivers/side-panel.ts';
import { inOrder } from '../drivers/stop-at-first-failure.ts';
import { Keyboard } from '../drivers/keyboard.ts';
import { sentence } from '../drivers/messages.ts';
import { openStage, type Stage } from '../drivers/harness.ts';
import { journey, take } from '../drivers/journey.ts';

/** The panel by keyboard alone: Tab, Shift+Tab, Enter, Space and Escape, and never the mouse. Some steps are marked by hand, to keep it short. */
describe('the side panel by keyboard alone', () => {
  let stage: Stage;
  let keyboard: Keyboard;
  let guide: Guide;
  beforeAll(async () => {
    const opened = await openStage();
    keyboard = new Keyboard(opened.guide.panel);
    guide = new Guide(opened.guide.panel, { hand: keyboard });
    stage = { ...opened, guide };
  });
  afterAll(() => stage?.close());
  inOrder(() => stage);

  const walks = async (...tasks: TaskId[]) => {
    for (const step of journey.filter(({ task }) => tasks.includes(task as TaskId)))
      await take(step, stage);
  };
  const focused = () =>
    guide.panel.evaluate(() => document.activeElement?.getAttribute('data-action'));

  test('fills, and what has changed is said politely', async () => {
    await walks('create-integration-system-user', 'create-security-group', 'edit-security-group');
    await eventually('the live region to speak', () =>
      guide.panel.evaluate(() =>
        [...document.querySelectorAll('[role="status"][aria-live="polite"]')].some(
          ({ textContent }) => textContent !== '',
        ),
      ),
    );
  });

  test('skips a permission in a dialog', async () => {
    const [opens] = journey.filter(({ task }) => task === 'maintain-domain-permissions');
    if (opens) await take(opens, stage);
    await guide.skips('view', 'Process: Banking');
  });

  test('a dialog keeps the focus until Escape gives it back', async () => {
    const { panel } = guide;
    const step = '[data-step="maintain-domain-permissions"]';
    const fold = await panel.waitForSelector(`${step} summary`);
    if (fold) await keyboard.presses(fold);
    const opener = await panel.waitForSelector(`${step} [data-action="mark-done"]`);
    if (opener) await keyboard.presses(opener);
    await panel.waitForSelector('dialog[open]');
    for (let stop = 0; stop < 8; stop += 1) {
      await panel.keyboard.press('Tab');
      // The browser itself may have the focus between the last and the first; never what lies below the dialog.
      expect(
        await panel.evaluate(() => document.activeElement?.closest('dialog, body')?.localName),
      ).toMatch(/dialog|body/);
      expect(
        await panel.evaluate(
          () =>
            document.activeElement?.closest('main, header, footer') === null ||
            document.activeElement?.closest('dialog') !== null,
        ),
      ).toBe(true);
    }
    await panel.keyboard.press('Escape');
    await panel.waitForSelector('dialog[open]', { hidden: true });
    expect(await focused()).toBe('mark-done');
    await keyboard.presses(fold as NonNullable<typeof fold>);
  });

  test('marks steps as done', async () => {
    for (const task of [
      'maintain-domain-permissions',
      'activate-security-policy-changes',
      'maintain-password-rules',
    ] as const)
      await guide.marksByHand(task);
  });

  test('checks, connects by a pasted link and sends', async () => {
    await walks('register-api-client', 'manage-refresh-tokens', 'view-api-clients');
    await guide.verifies();
    await guide.connects(await stage.tenant.handoffLink());
    await guide.handsOff('connected');
    await guide.sends();
    await guide.handsOff('received');
    await guide.says(sentence('panel.handoff.wiped'));
    expect(await stage.tenant.submissions()).toHaveLength(1);
  });

  test('saw where the focus was at every stop', () => {
    expect(keyboard.stops).toBeGreaterThan(50);
    expect(keyboard.unseen).toEqual([]);
  });
});
