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
  it('is complete', async () => {
    expect(
      catalogueProblems(await readCatalogue(join(root, 'utils/i18n')), findKeyUses(root)),
    ).toEqual([]);
  });

  it('accepts consistent translations', async () => {
    expect(await problems({ 'en.yml': english, 'de.yml': german })).toEqual([]);
  });

  it.each([
    ['a missing key', german.replace(/ {2}fill.*\n/, ''), 'de.yml: card.fill is missing.'],
    ['a key of its own', `${german}\nextra: Mehr`, 'de.yml: extra is not in en.yml.'],
    [
      'a missing placeholder',
      german.replace('$1 von $2', '$1'),
      'de.yml: card.fill has other placeholders than English, which has $1 and $2.',
    ],
    [
      'a placeholder missing from a count',
      german.replace('$1 Felder', 'Felder'),
      'de.yml: card.count has other placeholders in its form n than English, which has $1.',
    ],
    [
      'an unknown placeholder',
      german.replace('1 Feld', '$2 Feld'),
      'de.yml: card.count has $2, which English has not.',
    ],
    [
      'a count without plural forms',
      german.replace(/count:.*/s, 'count: $1 Feld(er)'),
      'de.yml: card.count needs a form for each kind of count: at least n.',
    ],
    [
      'plural forms without a count',
      german.replace('fill: $1 von $2 ausfüllen', 'fill: { n: $1 von $2 }'),
      'de.yml: card.fill depends on no count, so it is one sentence.',
    ],
    [
      'an empty message',
      german.replace('Verbindet', '""'),
      'de.yml: extensionDescription says nothing.',
    ],
    [
      'the separator of plural forms',
      german.replace('1 Feld', '1 | Feld'),
      'de.yml: card.count holds “ | ”.',
    ],
    [
      'ambiguous plural forms',
      german.replace('1: 1 Feld', '2: 2 Felder'),
      'de.yml: card.count has the forms 2,n; there are n or 1,n or 0,1,n.',
    ],
    [
      'a description too long for stores',
      german.replace('Verbindet', 'x'.repeat(133)),
      'de.yml: extensionDescription has 133 characters; stores take 132.',
    ],
    [
      'a language that differs from the file name',
      german.replace('de', 'da'),
      'de.yml: language must be de.',
    ],
  ])('stops at %s', async (_, text, problem) => {
    expect(await problems({ 'en.yml': english, 'de.yml': text })).toContain(problem);
  });

  it('accepts languages with fewer or more plural forms', async () => {
    expect(
      await problems({
        'en.yml': english,
        'ja.yml': german.replace('de', 'ja').replace('    1: 1 Feld\n', ''),
        'fr.yml': german.replace('de', 'fr').replace('    1:', '    0: $1 champ\n    1:'),
      }),
    ).toEqual([]);
  });

  it('rejects an unused message, and reports it once', async () => {
    const more = (text: string) => `${text}\nsettings:\n  old: Old`;
    expect(await problems({ 'en.yml': more(english), 'de.yml': more(german) })).toEqual([
      'en.yml: nothing says settings.old. Take it out, in every language.',
    ]);
  });

  it('rejects a used message that does not exist', async () => {
    expect(await problems({ 'en.yml': english }, uses('card.empty', 'other.thing'))).toEqual([
      'en.yml: code.ts says card.empty, which is not there.',
    ]);
    const manifest = new Map([['actionTitle', 'wxt.config.ts']]);
    expect(await problems({ 'en.yml': english }, { ...uses(), manifest })).toEqual([
      'en.yml: wxt.config.ts says actionTitle, which is not there.',
    ]);
  });

  it('recognises keys that are partly computed at run time', async () => {
    const templates = new Map([[`settings.$${'{part}'}Title`, 'code.ts']]);
    const more = `${english}\nsettings:\n  namesTitle: Names\n  old: Old`;
    expect(await problems({ 'en.yml': more }, { ...uses(), templates })).toEqual([
      'en.yml: nothing says settings.old. Take it out, in every language.',
    ]);
  });

  it('rejects a catalogue without English', async () => {
    expect(await problems({ 'de.yml': german })).toEqual([
      'There is no en.yml, which the other languages translate.',
    ]);
  });
});
