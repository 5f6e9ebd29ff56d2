import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { readCatalogue } from '../../../modules/i18n/languages.ts';
import { catalogueProblems } from '../../../modules/i18n/problems.ts';
import { findKeyUses, type KeyUses } from '../../../modules/i18n/uses.ts';

const root = resolve(import.meta.dirname, '../../..');

const english = `
language: en
extensionDescription: Connects
card:
  fill: Fill $1 of $2
  count:
    1: 1 field
    n: $1 fields
`;
const german = `
language: de
extensionDescription: Verbindet
card:
  fill: $1 von $2 ausfüllen
  count:
    1: 1 Feld
    n: $1 Felder
`;

const uses = (...keys: string[]): KeyUses => ({
  plain: new Map(
    ['language', 'extensionDescription', 'card.fill', 'card.count', ...keys].map((key) => [
      key,
      'code.ts',
    ]),
  ),
  templates: new Map(),
  manifest: new Map(),
});

let folder = '';
afterEach(() => rmSync(folder, { recursive: true, force: true }));

async function problems(files: Record<string, string>, words = uses()): Promise<string[]> {
  folder = mkdtempSync(join(tmpdir(), 'catalogue-'));
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  return catalogueProblems(await readCatalogue(folder), words);
}

describe('the catalogue in the build', () => {
  it('is whole', async () => {
    expect(
      catalogueProblems(await readCatalogue(join(root, 'utils/i18n')), findKeyUses(root)),
    ).toEqual([]);
  });

  it('takes languages that say the same', async () => {
    expect(await problems({ 'en.yml': english, 'de.yml': german })).toEqual([]);
  });

  it.each([
    ['a missing key', german.replace(/ {2}fill.*\n/, ''), 'de.yml: card.fill is missing.'],
    ['a key of its own', `${german}\nextra: Mehr`, 'de.yml: extra is not in en.yml.'],
    [
      'a lost placeholder',
      german.replace('$1 von $2', '$1'),
      'de.yml: card.fill has other placeholders than English, which has $1 and $2.',
    ],
    [
      'a placeholder lost from a count',
      german.replace('$1 Felder', 'Felder'),
      'de.yml: card.count has other placeholders in its form n than English, which has $1.',
    ],
    [
      'a placeholder that is not given',
      german.replace('1 Feld', '$2 Feld'),
      'de.yml: card.count has $2, which English has not.',
    ],
    [
      'one sentence for all counts where it is not called a form',
      german.replace(/count:.*/s, 'count: $1 Feld(er)'),
      'de.yml: card.count needs a form for each kind of count: at least n.',
    ],
    [
      'forms where there is no count',
      german.replace('fill: $1 von $2 ausfüllen', 'fill: { n: $1 von $2 }'),
      'de.yml: card.fill depends on no count, so it is one sentence.',
    ],
    [
      'an empty sentence',
      german.replace('Verbindet', '""'),
      'de.yml: extensionDescription says nothing.',
    ],
    [
      'the mark that separates forms',
      german.replace('1 Feld', '1 | Feld'),
      'de.yml: card.count holds “ | ”.',
    ],
    [
      'forms that cannot be told apart',
      german.replace('1: 1 Feld', '2: 2 Felder'),
      'de.yml: card.count has the forms 2,n; there are n or 1,n or 0,1,n.',
    ],
    [
      'a description that stores cut',
      german.replace('Verbindet', 'x'.repeat(133)),
      'de.yml: extensionDescription has 133 characters; stores take 132.',
    ],
    [
      'another language than its name says',
      german.replace('de', 'da'),
      'de.yml: language must be de.',
    ],
  ])('stops at %s', async (_, text, problem) => {
    expect(await problems({ 'en.yml': english, 'de.yml': text })).toContain(problem);
  });

  it('lets a language do without forms, or with more of them', async () => {
    expect(
      await problems({
        'en.yml': english,
        'ja.yml': german.replace('de', 'ja').replace('    1: 1 Feld\n', ''),
        'fr.yml': german.replace('de', 'fr').replace('    1:', '    0: $1 champ\n    1:'),
      }),
    ).toEqual([]);
  });

  it('stops at a sentence that nothing says, and names it once', async () => {
    const more = (text: string) => `${text}\nsettings:\n  old: Old`;
    expect(await problems({ 'en.yml': more(english), 'de.yml': more(german) })).toEqual([
      'en.yml: nothing says settings.old. Take it out, in every language.',
    ]);
  });

  it('stops at a sentence that the code says and nobody wrote', async () => {
    expect(await problems({ 'en.yml': english }, uses('card.empty', 'other.thing'))).toEqual([
      'en.yml: code.ts says card.empty, which is not there.',
    ]);
    const manifest = new Map([['actionTitle', 'wxt.config.ts']]);
    expect(await problems({ 'en.yml': english }, { ...uses(), manifest })).toEqual([
      'en.yml: wxt.config.ts says actionTitle, which is not there.',
    ]);
  });

  it('knows keys of which a part is known only when they run', async () => {
    const templates = new Map([[`settings.$${'{part}'}Title`, 'code.ts']]);
    const more = `${english}\nsettings:\n  namesTitle: Names\n  old: Old`;
    expect(await problems({ 'en.yml': more }, { ...uses(), templates })).toEqual([
      'en.yml: nothing says settings.old. Take it out, in every language.',
    ]);
  });

  it('stops where English itself is missing', async () => {
    expect(await problems({ 'de.yml': german })).toEqual([
      'There is no en.yml, which the other languages translate.',
    ]);
  });
});
