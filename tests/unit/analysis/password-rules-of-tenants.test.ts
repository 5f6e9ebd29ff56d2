import { describe, expect, it } from 'vitest';
import type { FillRandom } from '../../../utils/analysis/compare/password-draw.ts';
import {
  brokenRule,
  generatePassword,
  parsePasswordRules,
} from '../../../utils/analysis/compare/password-rules.ts';
import { Secret } from '../../../utils/lib/secret.ts';
import { rulesOfTenants } from '../../fixtures/password-rules.ts';

const random: FillRandom = (bytes) => void crypto.getRandomValues(bytes);
const generate = (text: string, userName = 'kolleno-integration') =>
  generatePassword(parsePasswordRules(text), random, userName)?.reveal() ?? null;

describe('the password that Fill makes', () => {
  it.each(rulesOfTenants)('is accepted by "$text"', ({ text, accepts }) => {
    for (let run = 0; run < 60; run += 1) {
      const password = generate(text);
      expect(password).not.toBeNull();
      expect(accepts(password ?? ''), password ?? '').toBe(true);
      expect(password?.length).toBeGreaterThanOrEqual(12);
    }
  });

  it.each(rulesOfTenants)(
    'is no accident: "$text" refuses others',
    ({ text, accepts, refuses }) => {
      for (const password of refuses) expect(accepts(password), `${text}: ${password}`).toBe(false);
    },
  );
});

describe('the rules, as several lines or as one', () => {
  it.each(rulesOfTenants.filter(({ text }) => text.includes('\n')))(
    'say the same with list marks: "$text"',
    ({ text, accepts }) => {
      for (const marked of [text.replace(/^/gm, '• '), text.replace(/\n/g, ' • ')])
        for (let run = 0; run < 20; run += 1)
          expect(accepts(generate(marked) ?? ''), marked).toBe(true);
    },
  );
});

describe('a password that somebody typed', () => {
  it.each([
    ['Mindestlänge: 16 Zeichen', 'Quiet-Harb-27', 'passwordTooShort'],
    ['Longueur maximale : 14 caractères', 'Quiet-Harbour-27', 'passwordTooLong'],
    ['Al menos una mayúscula', 'quiet-harbour-27', 'passwordNeedsUpperCase'],
    ['数字を含めること', 'Quiet-Harbour-xx', 'passwordNeedsDigit'],
  ])('is judged by "%s"', (text, password, key) => {
    const finding = brokenRule(new Secret(password), parsePasswordRules(text), '');
    expect(finding?.key).toBe(`findings.field.${key}`);
  });

  it('is judged by the usual rules where the words are of none of these languages', () => {
    const unread = parsePasswordRules('Vähintään kaksitoista merkkiä');
    expect(unread).toEqual(parsePasswordRules(''));
  });
});

describe('a list of special characters', () => {
  it.each([
    ['Special characters: ! + = ?', '!+=?'],
    ['Special characters (!@#$)', '!@#$'],
    ['Special characters such as !, @ or #.', '!,@#'],
    ['Sonderzeichen: ! - _', '!-_'],
    ['Special characters:\n!\n-\n_', '!-_'],
    ['caractères spéciaux : ! * -', '!*-'],
    ['記号: -_!', '-_!'],
    ['Allowed characters: A-Z, a-z, 0-9, - and _', '-_'],
  ])('%s', (text, listed) => {
    const { specials } = parsePasswordRules(text);
    const extra = [...specials].filter((one) => !listed.includes(one));
    expect(extra, specials).toEqual([]);
    expect(specials).not.toBe('');
  });
});
