import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { defaultNames } from '../../utils/guide/names.ts';
import { type Harness, startHarness } from '../drivers/harness.ts';
import { type FirefoxHarness, startFirefoxHarness } from '../drivers/harness-firefox.ts';
import { journeySteps, runStep } from '../drivers/journey.ts';
import type { Participants } from '../drivers/journey-step.ts';
import { messagesIn } from '../drivers/messages.ts';

/** The extension follows the browser's language. The tenant is in English. */

const german = messagesIn('de');

/** Runs the first step, from the task's page to the created user. */
async function createUser(walkers: Participants): Promise<void> {
  for (const step of journeySteps.filter(({ task }) => task === 'create-integration-system-user'))
    await runStep(step, walkers);
}

const languageOf = (harness: Harness | FirefoxHarness) =>
  harness.panel.page.evaluate(() => document.documentElement.lang);

describe('in a German Chromium', () => {
  let harness: Harness;
  beforeAll(async () => {
    harness = await startHarness({ language: 'de' });
  });
  afterAll(() => harness?.close());

  test('the side panel is in German and declares it for screen readers and hyphenation', async () => {
    await harness.panel.waitForText(german('panel.access.short'));
    await harness.panel.waitForText(german('panel.progress.step', '1'));
    expect(await languageOf(harness)).toBe('de');
  });

  test("hints on the page are in German and use the page's field names", async () => {
    await harness.admin.open('Create Integration System User');
    await harness.overlay.waitForText(german('overlay.card.fill'));
    await harness.overlay.waitForText(german('overlay.hint.recommended'));
    expect(await harness.overlay.rects('.layer[lang="de"]')).toHaveLength(1);
    await harness.panel.waitForText('User Name');
  });

  test('a step completes', async () => {
    await createUser(harness);
    expect(await harness.tenant.user(defaultNames.isuUserName)).toBeDefined();
  });
});

describe('in a German Firefox', () => {
  let harness: FirefoxHarness;
  beforeAll(async () => {
    harness = await startFirefoxHarness({ language: 'de' });
  });
  afterAll(() => harness?.close());

  test('the side panel is in German and a step completes', async () => {
    await harness.panel.waitForText(german('panel.access.short'));
    expect(await languageOf(harness)).toBe('de');
    await createUser(harness);
    expect(await harness.tenant.user(defaultNames.isuUserName)).toBeDefined();
  });
});

describe('in a browser whose language the extension does not have', () => {
  let harness: Harness;
  beforeAll(async () => {
    harness = await startHarness({ language: 'it' });
  });
  afterAll(() => harness?.close());

  test('the side panel is in English', async () => {
    await harness.panel.waitForText(messagesIn('en')('panel.access.short'));
    expect(await languageOf(harness)).toMatch(/^en/);
  });
});
