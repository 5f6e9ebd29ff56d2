import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { always, type Forms, readCatalogue } from '../../../modules/i18n/languages.ts';
import { permissions } from '../../../utils/guide/index.ts';

const [english, ...others] = await readCatalogue(
  resolve(import.meta.dirname, '../../../utils/i18n'),
);
if (!english) throw new Error('There is no English catalogue.');

/**
 * Texts that are the same in every language: names used by Workday and Kolleno, and words from
 * their pages or protocols.
 */
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

/** English words that a language uses unchanged. */
const borrowed: Record<string, readonly string[]> = {
  de: ['Tenant', 'Version', 'optional', 'Passphrase', 'Organisation', 'Code'],
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
    'Organisation',
    'Code',
  ],
};

const texts = (forms: Forms) => Object.values(forms);
const inEnglish = new Map(
  [...english.sentences].map(([key, forms]) => [key, new Set(texts(forms))]),
);

/** Short words that occur only in English. */
const englishWords = /\b(the|is|are|of|this|that|your|you|with|from|press|step)\b/i;

/** Names that appear in messages exactly as on Workday's English pages. */
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

/** Texts with little space: buttons and badges. */
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

/**
 * In most languages a word of four letters has no shorter translation, so short texts may be some
 * letters longer.
 */
const mayBe = (length: number) => Math.max(length * 1.6, length + 8);

/** Chinese and Japanese characters are twice as wide. */
const width = (text: string) =>
  [...text].reduce((sum, letter) => sum + (letter > '\u2e80' ? 2 : 1), 0);

describe.each(others)('$file', ({ code, sentences }) => {
  it('leaves only names in English', () => {
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

  it('contains no English words', () => {
    const mixed = [...sentences]
      .flatMap(([key, forms]) => texts(forms).map((text) => [key, text] as const))
      .filter(([, text]) => englishWords.test(withoutNames(text)));
    expect(mixed).toEqual([]);
  });

  it('refers to the same steps as English', () => {
    const numbers = (forms: Forms | undefined) =>
      [...(forms?.[always]?.match(/\d+/g) ?? [])].toSorted();
    const steps = [...sentences].filter(
      ([key]) => key.startsWith('findings.') || key.startsWith('settings.names'),
    );
    for (const [key, forms] of steps) {
      const wanted = numbers(english.sentences.get(key));
      // “In a minute” is “1 分ほど” in Japanese. A translation may have more numbers, never fewer.
      expect(numbers(forms), key).toEqual(expect.arrayContaining(wanted));
    }
  });

  it("uses Workday's own names wherever English does", () => {
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
