import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Harness, startHarness } from '../drivers/harness.ts';
import { colourFindings, findings, Looked } from '../pictures/axe.ts';
import { overlayFindings } from '../pictures/axe-overlay.ts';
import { ExtensionPage } from '../pictures/extension-page.ts';
import { overflowOf } from '../pictures/overflow.ts';
import { overlayStates, walkOverlay } from '../pictures/overlay-states.ts';
import { setScheme } from '../pictures/shots.ts';
import { states } from '../pictures/states/index.ts';

/**
 * Every state of `npm run pictures`, checked with axe and for overflow. That command also covers
 * German and Japanese.
 */

/** The narrowest panel that browsers allow, which is also a wide panel at 200 % zoom. */
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

  test('the overlay in each of its states', async () => {
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
