import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type Harness, startHarness } from '../drivers/harness.ts';
import { message } from '../drivers/messages.ts';
import { waitUntil } from '../drivers/wait-until.ts';

interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/** A hint as rendered. `box` is null while it is hidden. */
interface Hint {
  field: string;
  tone: string;
  text: string;
  /** Only the icon shows, for lack of space. */
  compact: boolean;
  box: Box | null;
}

let harness: Harness;
beforeAll(async () => {
  harness = await startHarness();
});
afterAll(() => harness?.close());
beforeEach(async () => {
  await harness.tenant.reset();
  await harness.admin.openHome();
});

/** Runs a function inside the closed shadow root, which only the DevTools protocol can enter. */
async function inOverlay<Answer>(look: (root: ParentNode) => Answer): Promise<Answer | null> {
  const session = await harness.admin.page.createCDPSession();
  try {
    const { root } = await session.send('DOM.getDocument', { depth: 2, pierce: true });
    const html = root.children?.find(({ localName }) => localName === 'html');
    const host = html?.children?.find(({ localName }) => localName === 'kolleno-guide');
    const shadow = host?.shadowRoots?.[0];
    if (!shadow) return null;
    const { object } = await session.send('DOM.resolveNode', {
      backendNodeId: shadow.backendNodeId,
    });
    const { result } = await session.send('Runtime.callFunctionOn', {
      ...(object.objectId ? { objectId: object.objectId } : {}),
      functionDeclaration: `function () { return (${look})(this) }`,
      returnByValue: true,
    });
    return result.value as Answer;
  } finally {
    await session.detach();
  }
}

async function hints(): Promise<Hint[]> {
  const drawn = await inOverlay((root) =>
    [...root.querySelectorAll<HTMLElement>('[data-hint], [data-detail]')].map((hint): Hint => {
      const { left, top, right, bottom } = hint.getBoundingClientRect();
      const hidden = hint.hasAttribute('data-hidden');
      return {
        field: hint.dataset.hint ?? hint.dataset.detail ?? '',
        tone: hint.dataset.tone ?? '',
        text: hint.textContent.replace(/\s+/g, ' '),
        compact: hint.hasAttribute('data-compact'),
        box: hidden ? null : { left, top, right, bottom },
      };
    }),
  );
  return drawn ?? [];
}

const hintFor = (field: string, tone: string): Promise<Hint> =>
  waitUntil(`the hint for ${field} to be ${tone}`, async () =>
    (await hints()).find((hint) => hint.field === field && hint.tone === tone && hint.box),
  );

/** The row of a label and its control, as positioned on the page. */
const rowOf = (label: string): Promise<{ row: Box; control: Box } | null> =>
  harness.admin.page.evaluate((wanted) => {
    const box = ({ left, top, right, bottom }: DOMRect) => ({ left, top, right, bottom });
    const labels = [...document.querySelectorAll('label[data-automation-id="formLabel"]')];
    const found = labels.find((one) => one.textContent?.replace(/\s*\*$/, '').trim() === wanted);
    const row = found?.closest('li');
    const control = row?.querySelector('input');
    return row && control
      ? { row: box(row.getBoundingClientRect()), control: box(control.getBoundingClientRect()) }
      : null;
  }, label);

const overlaps = (a: Box, b: Box) =>
  Math.min(a.right, b.right) - Math.max(a.left, b.left) > 1 &&
  Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > 1;

/** Elements that the overlay must not cover. */
const inputsAndButtons = (): Promise<Box[]> =>
  harness.admin.page.evaluate(() => {
    const form = document.querySelector('[data-automation-id="editPopup"]') ?? document;
    const parts = form.querySelectorAll(
      'input:not([type="checkbox"]), textarea, [data-automation-id="selectWidget"], [data-automation-id="checkboxPanel"] input, [data-automation-id="buttonBar"] button',
    );
    return [...parts]
      .map((part) => part.getBoundingClientRect())
      .filter(({ width }) => width > 0)
      .map(({ left, top, right, bottom }) => ({ left, top, right, bottom }));
  });

describe('hints', () => {
  test('are beside their own fields', async () => {
    await harness.admin.open('Create Integration System User');
    for (const [field, label] of [
      ['user-name', 'User Name'],
      ['new-password', 'New Password'],
      ['session-timeout-minutes', 'Session Timeout Minutes'],
      ['generate-random-password', 'Generate Random Password'],
    ] as const) {
      const hint = await waitUntil(`a hint for ${field}`, async () =>
        (await hints()).find((one) => one.field === field && one.box),
      );
      const place = await rowOf(label);
      expect(place, label).not.toBeNull();
      if (!place || !hint.box) continue;
      const middle = (hint.box.top + hint.box.bottom) / 2;
      expect(middle, label).toBeGreaterThan(place.row.top);
      expect(middle, label).toBeLessThan(place.row.bottom);
      expect(hint.box.left, label).toBeGreaterThanOrEqual(place.control.right);
    }
  });

  test.each([
    'Create Integration System User',
    'Create Security Group',
    'Register API Client for Integrations',
  ])('%s: neither hints nor card cover a field or a button', async (task) => {
    await harness.admin.open(task);
    await expect
      .poll(async () => (await hints()).some(({ box }) => box), { message: 'hints to be drawn' })
      .toBeTruthy();
    await expect
      .poll(
        async () => {
          const card = await inOverlay((root) => {
            const box = root.querySelector('[data-card]')?.getBoundingClientRect();
            return box
              ? { left: box.left, top: box.top, right: box.right, bottom: box.bottom }
              : null;
          });
          // At the very edge it is drawn but not positioned yet.
          if (!card || card.left < 1) return false;
          const ours = [...(await hints()).map(({ box }) => box), card].filter(
            (box) => box !== null,
          );
          const theirs = await inputsAndButtons();
          return (
            theirs.length > 0 && !ours.some((mine) => theirs.some((other) => overlaps(mine, other)))
          );
        },
        { message: 'the card to lie in its corner, and nothing to be covered' },
      )
      .toBeTruthy();
  });

  test('update the verdict while the user types', async () => {
    await harness.admin.open('Create Integration System User');
    await hintFor('user-name', 'todo');
    const { page } = harness.admin;
    await page.keyboard.type('kolleno');
    await hintFor('user-name', 'note');
    await page.keyboard.type('-integration');
    const hint = await hintFor('user-name', 'ok');
    expect(hint.text).toContain(message('overlay.hint.asRecommended'));
  });

  test('explain what a wrong checkbox breaks', async () => {
    await harness.admin.open('Create Integration System User');
    await harness.admin.tick('Generate Random Password');
    const hint = await hintFor('generate-random-password', 'wrong');
    expect(hint.text).toContain(message('findings.field.generateRandomPassword'));
    expect(hint.compact).toBe(false);
  });

  test('fill a field on request', async () => {
    await harness.admin.open('Create Integration System User');
    await harness.overlay.press(message('overlay.hint.fillField', 'User Name'));
    await hintFor('user-name', 'ok');
    expect(await harness.admin.read('User Name')).toBe('kolleno-integration');
  });

  test('never contain the password that Fill generates', async () => {
    await harness.admin.open('Create Integration System User');
    await harness.overlay.press(message('overlay.hint.fillField', 'New Password'));
    await hintFor('new-password-verify', 'ok');
    const password = await harness.admin.read('New Password');
    expect(password.length).toBeGreaterThanOrEqual(16);
    expect(await harness.admin.read('New Password Verify')).toBe(password);
    const drawn = await inOverlay((root) =>
      [...root.children].map((child) => child.outerHTML).join(''),
    );
    expect(drawn).not.toContain(password);
  });
});

describe('the overlay', () => {
  test('does not disturb the focus or an open list', async () => {
    const { page } = harness.admin;
    await harness.admin.open('Register API Client for Integrations');
    await expect
      .poll(async () => (await hints()).some(({ box }) => box), { message: 'hints to be drawn' })
      .toBeTruthy();
    const searchBox = 'input[data-uxi-widget-type="selectinput"]';
    const opener = await page.waitForSelector('[data-automation-id="promptIcon"]');
    await opener?.click();
    const list = () =>
      page.evaluate(() =>
        [...document.querySelectorAll('[data-automation-activepopup="true"]')].some(
          (popup) =>
            popup.querySelector('[data-associated-widget]') !== null && popup.checkVisibility(),
        ),
      );
    await expect.poll(list, { message: 'the list to open' }).toBeTruthy();
    const focused = () =>
      page.evaluate((box) => document.activeElement?.matches(box) ?? false, searchBox);
    const before = await focused();
    await harness.overlay.press(message('overlay.card.minimise'));
    await harness.overlay.press(message('overlay.card.step', '7', '9'));
    expect(await list()).toBe(true);
    expect(await focused()).toBe(before);
  });

  test('is one closed element without attributes', async () => {
    await harness.admin.open('Create Security Group');
    await expect
      .poll(() => harness.overlay.isDrawn(), { message: 'the overlay to be drawn' })
      .toBeTruthy();
    const seen = await harness.admin.page.evaluate(() =>
      [...document.querySelectorAll('kolleno-guide')].map((host) => ({
        parent: host.parentElement?.localName,
        attributes: host.getAttributeNames(),
        open: host.shadowRoot !== null,
        text: host.textContent,
      })),
    );
    expect(seen).toEqual([{ parent: 'html', attributes: [], open: false, text: '' }]);
  });

  test('comes back when the page removes it', async () => {
    await harness.admin.open('Create Security Group');
    await expect
      .poll(() => harness.overlay.isDrawn(), { message: 'the overlay to be drawn' })
      .toBeTruthy();
    await harness.admin.page.evaluate(() => document.querySelector('kolleno-guide')?.remove());
    await hintFor('name', 'todo');
  });

  test('disappears with the task', async () => {
    await harness.admin.open('Create Security Group');
    await expect
      .poll(() => harness.overlay.isDrawn(), { message: 'the overlay to be drawn' })
      .toBeTruthy();
    await harness.admin.press('Cancel');
    await expect
      .poll(
        () => harness.admin.page.evaluate(() => document.querySelector('kolleno-guide') === null),
        { message: 'the overlay to go' },
      )
      .toBeTruthy();
  });
});

describe('a page with a one-time value', () => {
  test('says that the value is captured and what to press next, without showing it', async () => {
    await harness.admin.open('Register API Client for Integrations');
    await expect
      .poll(async () => (await hints()).some(({ box }) => box), { message: 'hints to be drawn' })
      .toBeTruthy();
    await harness.overlay.press(message('overlay.card.fill'));
    await hintFor('scope-functional-areas', 'ok');
    await harness.admin.press('OK');
    await harness.overlay.waitForText(
      message(
        'overlay.point.openerCaptured',
        'API Client → Manage Refresh Tokens for Integrations',
      ),
    );
    const client = await harness.tenant.apiClient('Kolleno API Client');
    const drawn = await inOverlay((root) =>
      [...root.children].map((child) => child.outerHTML).join(''),
    );
    expect(client?.clientSecret).toBeTruthy();
    expect(drawn).not.toContain(client?.clientSecret);
    expect(drawn).not.toContain(client?.clientId);
  });
});
