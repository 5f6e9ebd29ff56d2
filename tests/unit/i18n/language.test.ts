import { afterEach, expect, it } from 'vitest';
import { missingProblem } from '../../../utils/background/handoff/preconditions.ts';
import { language } from '../../../utils/i18n/language.ts';
import { say, sayCount } from '../../../utils/i18n/say.ts';
import { listed, moment } from '../../../utils/panel/wording.ts';
import { setFakeLanguage } from '../../drivers/fake-language.ts';

afterEach(() => setFakeLanguage('en'));

it.each([
  ['de', 'de', 'de'],
  ['de', 'de-AT', 'de-AT'],
  ['en', 'en_GB', 'en-GB'],
  ['en', 'it', 'en'],
  ['ja', 'ja-JP', 'ja-JP'],
  // Preferences of one browser, or of a moved profile: the messages decide.
  ['de', 'en-US', 'de'],
])('sentences in %s for a browser in %s: %s', async (written, asked, wanted) => {
  await setFakeLanguage(written, asked);
  expect(language()).toBe(wanted);
});

it('lists and dates use the language of the surrounding message', async () => {
  await setFakeLanguage('en', 'it');
  expect(listed(['A', 'B', 'C'])).toBe('A, B, and C');
  await setFakeLanguage('de', 'en-US');
  expect(listed(['A', 'B', 'C'])).toBe('A, B und C');
  expect(moment('2026-03-04T12:30:00Z')).toMatch(/^04\.03\.2026, /);
  await setFakeLanguage('ja');
  expect(listed(['A', 'B', 'C'])).toBe('A、B、C');
  expect(moment('2026-03-04T12:30:00Z')).toMatch(/^2026\/03\/04 /);
});

it('messages composed by the background use one language', async () => {
  await setFakeLanguage('de', 'de-CH');
  const nothing = { secrets: {}, sealed: [], locked: [] };
  expect(missingProblem(['clientId', 'clientSecret'], nothing)?.substitutions).toEqual([
    'Client ID (Schritt 7) und Client Secret (Schritt 7)',
  ]);
});

it('counts use the plural forms of the language', async () => {
  const both = () => [1, 4].map((count) => sayCount('panel.page.fill', count));
  await setFakeLanguage('de');
  expect(both()).toEqual(['1 Feld ausfüllen', '4 Felder ausfüllen']);
  await setFakeLanguage('ja');
  expect(both()).toEqual(['1 項目を入力', '4 項目を入力']);
  // A single form for all counts replaces two forms with different placeholders.
  expect(sayCount('overlay.guard.ask', 1, ['Client ID', 'Client ID'])).toContain(
    '未取得: Client ID。',
  );
});

it('a message places its substitutions in its own order', async () => {
  await setFakeLanguage('ja');
  expect(say('panel.progress.doneOf', ['1', '9'])).toBe('9 ステップ中 1 完了');
});
