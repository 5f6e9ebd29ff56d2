import { describe, expect, it } from 'vitest';
import type { FillRandom } from '../../../utils/analysis/compare/password-draw.ts';
import {
  brokenRule,
  generatePassword,
  type PasswordRules,
  parsePasswordRules,
} from '../../../utils/analysis/compare/password-rules.ts';
import { Secret } from '../../../utils/lib/secret.ts';
import { rules as shownRules } from '../../fixtures/guide-pages.ts';

const random: FillRandom = (bytes) => void crypto.getRandomValues(bytes);
const usual = parsePasswordRules(shownRules);

function generate(rules: PasswordRules, userName?: string): Secret {
  const secret = generatePassword(rules, random, userName);
  if (!secret) throw new Error('No password fits the rules.');
  return secret;
}

describe('parsePasswordRules', () => {
  it('reads the list that Workday shows', () => {
    expect(usual).toMatchObject({
      minimum: 8,
      maximum: null,
      letter: true,
      upperCase: true,
      lowerCase: true,
      digit: true,
      special: true,
    });
    expect([...usual.specials].sort().join('')).toBe(
      [...'!"#$%&\'()*+,-./:;<=>?@[\\]^_`{|}~'].sort().join(''),
    );
  });

  it.each([
    [
      'Minimum number of characters required: 14',
      { minimum: 14, special: false, upperCase: false },
    ],
    [
      'Passwords must be at least 12 characters long and contain a digit.',
      { minimum: 12, digit: true },
    ],
    ['10 or more characters', { minimum: 10 }],
    ['Maximum number of characters: 32', { minimum: 8, maximum: 32 }],
    ['Special characters (such as !@#)', { special: true }],
    ['Uppercase characters', { upperCase: true, lowerCase: false, digit: false }],
  ])('%s', (text, expected) => {
    expect(parsePasswordRules(text)).toMatchObject(expected);
  });

  it('takes the special characters that the page lists', () => {
    expect(parsePasswordRules('Special characters: ! + = ?').specials).toMatch(/^:?!\+=\?$/);
  });

  it.each([' ', '\n', ' \n', '\ufeff\t '])(
    'reads rules with a million of the blank %j as with one',
    (blank) => {
      const far = shownRules.replaceAll('\n', `\n${blank.repeat(1_000_000)}`);
      expect(parsePasswordRules(far)).toEqual(usual);
    },
  );

  it('takes no number of four digits for a length: nobody could check it', () => {
    const long = 'Minimum number of characters required: 8120';
    expect(parsePasswordRules(long).minimum).toBe(8);
  });

  it('assumes the usual rules where the page shows none', () => {
    expect(parsePasswordRules('')).toEqual(
      usual.specials === '' ? null : { ...usual, specials: expect.any(String) },
    );
  });
});

describe('generatePassword', () => {
  const tenants: [string, PasswordRules][] = [
    ['the usual rules', usual],
    ['a long minimum', { ...usual, minimum: 30 }],
    ['a short maximum', { ...usual, maximum: 16 }],
    ['special characters of its own', { ...usual, specials: '+=?' }],
    ['no special characters', { ...usual, special: false }],
    ['some safe ones among others', { ...usual, specials: '&%_' }],
  ];

  it.each(tenants)('follows %s in every run', (_, rules) => {
    const seen = new Set<string>();
    for (let run = 0; run < 400; run += 1) {
      const secret = generate(rules, 'kolleno-integration');
      const password = secret.reveal();
      seen.add(password);
      expect(password.length).toBeGreaterThanOrEqual(Math.max(16, rules.minimum));
      expect(password.length).toBeLessThanOrEqual(rules.maximum ?? Number.POSITIVE_INFINITY);
      expect(password).toMatch(/[A-Z]/);
      expect(password).toMatch(/[a-z]/);
      expect(password).toMatch(/[0-9]/);
      expect(password).not.toMatch(/[&<>"'%#:\s]/);
      expect(brokenRule(secret, rules, 'kolleno-integration')).toBeNull();
    }
    expect(seen.size).toBe(400);
  });

  it('uses safe special characters only', () => {
    for (let run = 0; run < 200; run += 1) {
      expect(generate(usual).reveal()).toMatch(/^[A-Za-z0-9_.!*@^~-]+$/);
    }
  });

  it('contains no part of the user name, even of a short one', () => {
    for (let run = 0; run < 200; run += 1) {
      expect(generate(usual, 'ku').reveal().toLowerCase()).not.toContain('ku');
    }
  });

  it('picks every character about equally often', () => {
    const counts = new Map<string, number>();
    for (let run = 0; run < 6000; run += 1) {
      for (const character of generate({ ...usual, special: false }).reveal()) {
        counts.set(character, (counts.get(character) ?? 0) + 1);
      }
    }
    expect(counts.size).toBe(62);
    const expected = (6000 * 20) / 62;
    for (const count of counts.values())
      expect(Math.abs(count - expected)).toBeLessThan(expected * 0.15);
  });

  it('hands out nothing where no password can meet the rules', () => {
    const impossible = { ...usual, minimum: 20, maximum: 4 };
    expect(generatePassword(impossible, random)).toBeNull();
  });

  it('gives none where only special characters are accepted that break a connector', () => {
    const rules = parsePasswordRules('At least 2 special characters of < > &');
    expect(rules.specials).toBe('<>&');
    expect(generatePassword(rules, random)).toBeNull();
  });
});

describe('checkPassword', () => {
  it.each<[string, string | null]>([
    ['Quiet-Harbour-27', null],
    ['Ab1-', 'passwordTooShort'],
    ['quiet-harbour-27', 'passwordNeedsUpperCase'],
    ['QUIET-HARBOUR-27', 'passwordNeedsLowerCase'],
    ['Quiet-Harbour-xx', 'passwordNeedsDigit'],
    ['QuietHarbour27xx', 'passwordNeedsSpecial'],
    ['Quiet Harbour-27', 'passwordUnsafe'],
    ['Quiet-Harbour\n27', 'passwordUnsafe'],
    ['Quiet-Härbour-27', 'passwordUnsafe'],
    ...[...'&<>"\'%#:'].map(
      (bad) => [`Quiet-Harbour-27${bad}`, 'passwordUnsafe'] as [string, string],
    ),
    ['X1-Kolleno-Integration', 'passwordHasUserName'],
  ])('%s', (password, key) => {
    const finding = brokenRule(new Secret(password), usual, 'kolleno-integration');
    expect(finding?.key ?? null).toBe(key && `findings.field.${key}`);
  });

  it('names the number of characters', () => {
    expect(brokenRule(new Secret('Ab1-'), { ...usual, minimum: 12 }, '')?.substitutions).toEqual([
      '12',
    ]);
    expect(brokenRule(new Secret('Quiet-Harbour-27'), { ...usual, maximum: 10 }, '')).toEqual({
      key: 'findings.field.passwordTooLong',
      substitutions: ['10'],
    });
  });

  it('never contains the password', () => {
    const finding = brokenRule(new Secret('Sesame'), usual, '');
    expect(JSON.stringify(finding)).not.toContain('Sesame');
  });
});
