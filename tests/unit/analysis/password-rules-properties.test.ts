import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { FillRandom } from '../../../utils/analysis/compare/password-draw.ts';
import {
  brokenRule,
  generatePassword,
  parsePasswordRules,
} from '../../../utils/analysis/compare/password-rules.ts';

const random: FillRandom = (bytes) => void crypto.getRandomValues(bytes);
const generate = (text: string, userName = '') =>
  generatePassword(parsePasswordRules(text), random, userName)?.reveal() ?? null;

/** Words that rules are made of, so that arbitrary texts come close to real ones. */
const words = fc.constantFrom(
  ...`Minimum number of characters required: | Maximum number of repeated characters: | Maximum number of characters: |
  at least | at most | no more than | up to | between | and | exactly | 8 | 2 | 0 | 1 | 14 | 3 | 64 | 90 | 256 | twelve |
  characters | digits | special characters | uppercase letters | lowercase letters | days | password history: |
  repeated characters in a row | Password must not contain | may not exceed | minimum | max | length | . | \n | ; | : | ! @ # | & < >`
    .split('|')
    .map((word) => word.replace(/^ +| +$/g, '')),
);
const rules = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 200 }),
  fc.array(words, { maxLength: 25 }).map((some) => some.join(' ')),
);

describe('a generated password', () => {
  it('has 12 characters or more and follows what was read, whatever the rules say', () => {
    fc.assert(
      fc.property(rules, fc.string({ maxLength: 12 }), (text, userName) => {
        const read = parsePasswordRules(text);
        expect(read.maximum ?? Infinity).toBeGreaterThanOrEqual(Math.max(12, read.minimum));
        const secret = generatePassword(read, random, userName);
        if (secret === null) return;
        expect(secret.length).toBeGreaterThanOrEqual(12);
        expect(brokenRule(secret, read, userName)).toBeNull();
      }),
      { numRuns: 200 },
    );
  });

  it.each([
    'Minimum number of characters required: 14 / Maximum number of repeated characters: 2',
    'Minimum number of characters required: 14\nMaximum number of repeated characters: 2',
    'Minimum number of characters required: 14 Maximum number of repeated characters: 2 Alphabetic characters',
    'Maximum number of characters that may repeat: 3',
    'At most 1 identical characters in a row',
    'Maximum password age: 90 days. Number of passwords in history: 5',
    'Passwords may contain no more than 3 consecutive characters',
    'Maximum failed attempts: 0',
    'Maximum length: 0',
    'Maximum number of characters: 3',
    'Max. 1',
  ])('is handed out in full length where a number limits something else: %s', (text) => {
    const password = generate(text);
    expect(password?.length).toBe(20);
    expect(password).not.toMatch(/(.)\1/);
  });

  it.each<[string, RegExp]>([
    ['Minimum number of characters required: 24', /^.{24}$/],
    ['Passwords must be at least twenty-two characters', /^.{20,}$/],
    ['at least 30 characters long and contain a digit', /^.{30}$/],
    ['between 12 and 16 characters', /^.{16}$/],
    ['Password length: 12-14', /^.{14}$/],
    ['No more than 15 characters', /^.{15}$/],
    ['16 characters or fewer', /^.{12,16}$/],
    ['Must not exceed 18 characters', /^.{18}$/],
    ['at least 4 digits', /(?:[^0-9]*[0-9]){4}/],
    ['Minimum number of special characters: 5', /(?:[^-_.!*@^~]*[-_.!*@^~]){5}/],
    ['no more than 2 numerals', /^[^0-9]*[0-9]?[^0-9]*[0-9]?[^0-9]*$/],
    ['Special characters are not allowed', /^[A-Za-z0-9]+$/],
    ['No special characters', /^[A-Za-z0-9]+$/],
    ['Special characters, except ! @ * ~', /^[^!@*~]+$/],
    ['Must not contain any of the following special characters: - _ . !', /^[^-_.!]+$/],
  ])('follows "%s"', (text, follows) => {
    for (let run = 0; run < 50; run += 1) expect(generate(text)).toMatch(follows);
  });

  it.each([
    'Minimum number of characters required: 900',
    'At least 3 digits. No more than 2 digits.',
    'Minimum number of special characters: 60. Maximum number of characters: 20',
    'Special characters: & %',
  ])('is not handed out where nothing fits: %s', (text) => {
    const password = generate(text);
    if (text.endsWith('& %')) expect(password === null || !/[&%]/.test(password)).toBe(true);
    else expect(password).toBeNull();
  });
});
