import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Harness, startHarness } from '../drivers/harness.ts';
import { colourFindings, findings, Looked } from '../pictures/axe.ts';
import { overlayFindings } from '../pictures/axe-overlay.ts';
import { ExtensionPage } from '../pictures/extension-page.ts';
import { overflowOf } from '../pictures/overflow.ts';
import { overlayStates, walkOverlay } from '../pictures/overlay-states.ts';
import { setScheme } from '../pictures/shots.ts';
import { states } from '../pictures/states/index.ts';

/** Every state that `npm run pictures` shows, looked at by machines: axe, and a measuring of what does not fit. That command does it in German and Japanese as well. */

/** The narrowest panel that the browsers allow, and what 200 % zoom leaves of a wide one. */
const narrowest = { width: 320, height: 640 };

describe('every state in English', () => {
  let harness: Harness;
  let shown: ExtensionPage;
  beforeAll(async () => {
    harness = await startHarness({ language: 'en' });
    shown = await ExtensionPage.open(harness);
    await shown.page.setViewport(narrowest);
  });
  afterAll(() => harness?.close());

  const dark = new Looked();
  test.each(states)('$on: $name', async (state) => {
    await setScheme(shown.page, 'light');
    await shown.reach(state);
    expect(await overflowOf(shown.page)).toEqual([]);
    expect(await findings(shown.page)).toEqual([]);
    await setScheme(shown.page, 'dark');
    expect(await colourFindings(shown.page, dark)).toEqual([]);
  });

  test('the overlay, in each of its states', async () => {
    await harness.admin.page.bringToFront();
    const found = new Map<string, string[]>();
    await walkOverlay(harness, 'en', async ({ name }) => {
      found.set(name, await overlayFindings(harness.admin.page));
    });
    expect(Object.fromEntries(found)).toEqual(
      Object.fromEntries(overlayStates.map(({ name }) => [name, []])),
    );
  });
});
