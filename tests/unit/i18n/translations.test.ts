import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { always, type Forms, readCatalogue } from '../../../modules/i18n/languages.ts';
import { permissions } from '../../../utils/guide/index.ts';

const [english, ...others] = await readCatalogue(
  resolve(import.meta.dirname, '../../../utils/i18n'),
);
if (!english) throw new Error('There is no English catalogue.');

/** What is the same in every language: names of Workday's and Kolleno's, and words that its pages or protocols use. */
const names = [
  'Kolleno Connect',
  'Kolleno Connect for Workday',
  'Kolleno Connect for Workday $1',
  'Kolleno',
  'Workday Query Language',
  'Client ID',
  'Client Secret',
  'Integration Security',
  'Security Administration',
  'OAuth 2.0 Clients Enabled',
  'Modify',
  'View',
  'Put',
  'Get',
  'Confirm',
  'OK',
  '$1. $2',
];

/** Words that a language took over from English as they are. */
const borrowed: Record<string, readonly string[]> = {
  de: ['Tenant', 'Version', 'optional', 'Passphrase'],
  es: ['Tenant', 'Refresh token', 'refresh token', 'No'],
  fr: [
    'Tenant',
    'Refresh token',
    'refresh token',
    'Production',
    'Instance',
    'Structure',
    'Activation',
    'Version',
  ],
};

const texts = (forms: Forms) => Object.values(forms);
const inEnglish = new Map(
  [...english.sentences].map(([key, forms]) => [key, new Set(texts(forms))]),
);

/** Small words that no sentence of another language has. */
const englishWords = /\b(the|is|are|of|this|that|your|you|with|from|press|step)\b/i;

/** Names that stand in sentences as Workday's English pages have them. */
const workdays = [
  ...permissions.map(({ name }) => name),
  'Generate New Client Secret',
  'Manage Refresh Tokens for Integrations',
  'Maintain Domain Permissions for Security Group',
  'System Users exempt from password expiration',
  'Require New Password at Next Sign In',
].sort((a, b) => b.length - a.length);

const withoutNames = (text: string) =>
  workdays.reduce((rest, name) => rest.replaceAll(name, '…'), text);

/** Where room is short: buttons, and words in badges. */
const buttons = [
  'overlay.hint.copy',
  'overlay.hint.copied',
  'overlay.hint.fill',
  'overlay.filling.stop',
  'panel.page.fillOne',
  'panel.permissions.skip',
  'panel.permissions.tick',
  'panel.steps.open',
  'panel.steps.markDone',
  'panel.credentials.copied',
  'panel.credentials.wipeConfirm',
  'panel.verify.check',
  'panel.verify.stop',
  'panel.verify.password',
  'panel.handoff.connect',
  'panel.handoff.tryNow',
  'panel.send.send',
  'panel.send.again',
  'panel.cancel',
  'byHand.keep',
  'settings.permissions.add',
  'settings.permissions.remove',
  'settings.permissions.restore',
  'settings.compare.compare',
  'settings.compare.again',
  'settings.compare.apply',
] as const;
const badges = [...english.sentences.keys()].filter((key) =>
  /^panel\.(verdict\.(?!summary)|environment\.|verify\.state|credentials\.state|steps\.state)/.test(
    key,
  ),
);

/** A word of four letters has no shorter translation in most languages, so short ones have some letters to spare. */
const mayBe = (length: number) => Math.max(length * 1.6, length + 8);

/** Letters of Chinese and Japanese are as wide as two. */
const width = (text: string) =>
  [...text].reduce((sum, letter) => sum + (letter > '\u2e80' ? 2 : 1), 0);

describe.each(others)('$file', ({ code, sentences }) => {
  it('leaves nothing in English but names', () => {
    const left = [...sentences].filter(
      ([key, forms]) =>
        !key.startsWith('findings.missing.') &&
        texts(forms).some(
          (text) =>
            inEnglish.get(key)?.has(text) && ![...names, ...(borrowed[code] ?? [])].includes(text),
        ),
    );
    expect(left).toEqual([]);
  });

  it('has no English words between its own', () => {
    const mixed = [...sentences]
      .flatMap(([key, forms]) => texts(forms).map((text) => [key, text] as const))
      .filter(([, text]) => englishWords.test(withoutNames(text)));
    expect(mixed).toEqual([]);
  });

  it('names the same steps as English', () => {
    const numbers = (forms: Forms | undefined) =>
      [...(forms?.[always]?.match(/\d+/g) ?? [])].toSorted();
    const steps = [...sentences].filter(
      ([key]) => key.startsWith('findings.') || key.startsWith('settings.names'),
    );
    for (const [key, forms] of steps) {
      const wanted = numbers(english.sentences.get(key));
      // “In a minute” is “1 分ほど” in Japanese: a number more, never one less.
      expect(numbers(forms), key).toEqual(expect.arrayContaining(wanted));
    }
  });

  it('speaks of Workday as its pages do, wherever English does', () => {
    const quoted =
      /(?:Actions → )+|\b(?:View API Clients|Register API Client for Integrations|Generate New [A-Z]\w+ [A-Z]\w+|Edit Workday Account)\b/g;
    for (const [key, forms] of english.sentences) {
      for (const name of forms[always]?.match(quoted) ?? [])
        expect(sentences.get(key)?.[always], key).toContain(name.trim());
    }
  });

  it.each([...buttons, ...badges])('%s fits where its English fits', (key) => {
    const [text = ''] = texts(sentences.get(key) ?? {});
    const [model = ''] = texts(english.sentences.get(key) ?? {});
    expect(width(text), `“${text}” for “${model}”`).toBeLessThanOrEqual(mayBe(width(model)));
  });
});
