import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { defaultNames } from '../../utils/guide/names.ts';
import { sentencesIn } from '../drivers/messages.ts';
import { openStage, type Stage } from '../drivers/harness.ts';
import { type FirefoxStage, openFirefoxStage } from '../drivers/harness-firefox.ts';
import { journey, take, type Walkers } from '../drivers/journey.ts';

/** The extension follows the browser's language; the tenant here is English. */

const german = sentencesIn('de');

/** The first step of the journey, from the task's page to the user that it creates. */
async function createsUser(walkers: Walkers): Promise<void> {
  for (const step of journey.filter(({ task }) => task === 'create-integration-system-user'))
    await take(step, walkers);
}

const languageOf = (stage: Stage | FirefoxStage) =>
  stage.guide.panel.evaluate(() => document.documentElement.lang);

describe('in a German Chromium', () => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await openStage({ language: 'de' });
  });
  afterAll(() => stage?.close());

  test('the side panel is German, and says so to screen readers and to the hyphenation', async () => {
    await stage.guide.says(german('panel.access.title'));
    await stage.guide.says(german('panel.progress.step', '1'));
    expect(await languageOf(stage)).toBe('de');
  });

  test('hints on the page are German, the names of the fields are those of the page', async () => {
    await stage.admin.opens('Create Integration System User');
    await stage.overlay.says(german('overlay.card.fill'));
    await stage.overlay.says(german('overlay.hint.recommended'));
    expect(await stage.overlay.boxes('.layer[lang="de"]')).toHaveLength(1);
    await stage.guide.says('User Name');
  });

  test('a step is taken', async () => {
    await createsUser(stage);
    expect(await stage.tenant.user(defaultNames.isuUserName)).toBeDefined();
  });
});

describe('in a German Firefox', () => {
  let stage: FirefoxStage;
  beforeAll(async () => {
    stage = await openFirefoxStage({ language: 'de' });
  });
  afterAll(() => stage?.close());

  test('the side panel is German, and a step is taken', async () => {
    await stage.guide.says(german('panel.access.title'));
    expect(await languageOf(stage)).toBe('de');
    await createsUser(stage);
    expect(await stage.tenant.user(defaultNames.isuUserName)).toBeDefined();
  });
});

describe('in a browser whose language the extension has not', () => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await openStage({ language: 'it' });
  });
  afterAll(() => stage?.close());

  test('the side panel is English', async () => {
    await stage.guide.says(sentencesIn('en')('panel.access.title'));
    expect(await languageOf(stage)).toMatch(/^en/);
  });
});
