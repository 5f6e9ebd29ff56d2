import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findings } from '../pictures/axe.ts';
import { ExtensionPage } from '../pictures/extension-page.ts';
import { overflowOf } from '../pictures/overflow.ts';
import { setScheme } from '../pictures/shots.ts';
import { states } from '../pictures/states/index.ts';
import { openStage, type Stage } from '../rig/stage.ts';

/** Every state that `npm run pictures` shows, looked at by machines: axe, and a measuring of what does not fit. That command does it in German and Japanese as well. */

/** The narrowest panel that the browsers allow, and what 200 % zoom leaves of a wide one. */
const narrowest = { width: 320, height: 640 };

describe('every state in English', () => {
  let stage: Stage;
  let shown: ExtensionPage;
  beforeAll(async () => {
    stage = await openStage({ language: 'en' });
    shown = await ExtensionPage.open(stage);
    await shown.page.setViewport(narrowest);
  });
  afterAll(() => stage?.close());

  test.each(states)('$on: $name', async (state) => {
    await setScheme(shown.page, 'light');
    await shown.reach(state);
    expect(await overflowOf(shown.page)).toEqual([]);
    expect(await findings(shown.page, 'all')).toEqual([]);
    await setScheme(shown.page, 'dark');
    expect(await findings(shown.page, 'colours')).toEqual([]);
  });
});
