import type { FindingKey } from '../../guide/message-key.ts';
import { Secret } from '../../lib/secret.ts';

/** The page's rules for a password. Tenants set their own (docs/workday.md, "Password rules"). */
export interface PasswordRules {
  minimum: number;
  maximum: number | null;
  letter: boolean;
  upperCase: boolean;
  lowerCase: boolean;
  digit: boolean;
  special: boolean;
  /** The special characters that the tenant accepts. */
  specials: string;
}

interface PasswordFinding {
  key: FindingKey;
  substitutions: string[];
}

/** Fills the array with random values, as `crypto.getRandomValues` does. */
export type FillRandom = (bytes: Uint8Array<ArrayBuffer>) => void;

const punctuation = '!"#$%&\'()*+,-./:;<=>?@[\\]^_`{|}~';
/** Break SOAP requests or the sign-in of some connectors (docs/workday.md, "Password rules"). */
const unsafe = '&<>"\'%#:';
/** Known to be accepted everywhere. */
const safeSpecials = '-_.!*@^~';

const upperCase = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';
const lowerCase = 'abcdefghijklmnopqrstuvwxyz';
const digits = '0123456789';

/** Too long to guess, and short enough for the limits that tenants set. */
const generatedLength = 20;

/** The rules of two real tenants. Used if the page shows no rules. */
const usualRules: PasswordRules = {
  minimum: 8,
  maximum: null,
  letter: true,
  upperCase: true,
  lowerCase: true,
  digit: true,
  special: true,
  specials: punctuation,
};

/** Parses the text of the row Password Rules. */
export function parsePasswordRules(text: string): PasswordRules {
  const flat = text.normalize('NFKC').replace(/\s+/g, ' ').trim();
  if (flat === '') return usualRules;
  return {
    minimum: numberIn(flat, minimumPatterns) ?? usualRules.minimum,
    maximum: numberIn(flat, maximumPatterns),
    letter: /alphabetic|\bletters?\b/i.test(flat),
    upperCase: /upper.?case|capital/i.test(flat),
    lowerCase: /lower.?case|small letter/i.test(flat),
    digit: /numerals?|\bdigits?\b|numeric characters?|\bnumbers?\b(?! of)/i.test(flat),
    special: /special|symbol|punctuation/i.test(flat),
    specials: specialsIn(flat),
  };
}

const minimumPatterns = [
  /\b(?:minimum|at least|min\.?)\b[^0-9]{0,60}?(\d{1,3})\b/i,
  /\b(\d{1,3}) (?:or more )?characters\b/i,
];
const maximumPatterns = [/\b(?:maximum|at most|no more than|max\.?)\b[^0-9]{0,60}?(\d{1,3})\b/i];

function numberIn(text: string, patterns: readonly RegExp[]): number | null {
  for (const pattern of patterns) {
    const found = pattern.exec(text)?.[1];
    if (found !== undefined) return Number(found);
  }
  return null;
}

/** The set follows the word "special". Without a set, any ASCII punctuation is accepted. */
function specialsIn(text: string): string {
  const [, rest = ''] = /special(.*)/i.exec(text) ?? [];
  const [listed = ''] = /(?:[!-/:-@[-`{-~] ?){3,}/.exec(rest) ?? [];
  const characters = new Set([...listed].filter((character) => punctuation.includes(character)));
  return characters.size === 0 ? punctuation : [...characters].join('');
}

/** Ends the search if the rules contradict each other; Workday then reports what is missing. */
const maxAttempts = 1000;

/**
 * Generates a password by the rules: each class is present, no character that a connector cannot
 * handle, no part of the user name.
 */
export function generatePassword(
  rules: PasswordRules,
  fillRandom: FillRandom,
  userName = '',
): Secret {
  const classes = [upperCase, lowerCase, digits, ...(rules.special ? [specialsToUse(rules)] : [])];
  const alphabet = classes.join('');
  const length = Math.min(
    Math.max(generatedLength, rules.minimum),
    rules.maximum ?? Number.POSITIVE_INFINITY,
  );
  const next = () => Array.from({ length }, () => pick(alphabet, fillRandom));
  const fits = (characters: string[]) =>
    classes.every((set) => characters.some((character) => set.includes(character))) &&
    brokenRule(new Secret(characters.join('')), rules, userName) === null;

  let characters = next();
  for (let attempt = 1; attempt < maxAttempts && !fits(characters); attempt += 1)
    characters = next();
  return new Secret(characters.join(''));
}

/** Safe characters that the tenant accepts, else those not known to break, else any it accepts. */
function specialsToUse(rules: PasswordRules): string {
  const accepted = [...rules.specials].filter((character) => !unsafe.includes(character));
  const safe = accepted.filter((character) => safeSpecials.includes(character));
  return [safe, accepted].find((set) => set.length > 0)?.join('') ?? rules.specials;
}

/** Picks one character without bias: values beyond the last full multiple are discarded. */
function pick(alphabet: string, fillRandom: FillRandom): string {
  const bytes = new Uint8Array(1);
  const limit = 256 - (256 % alphabet.length);
  for (;;) {
    fillRandom(bytes);
    const [value = limit] = bytes;
    if (value < limit) return alphabet.charAt(value % alphabet.length);
  }
}

/** The finding for the first rule that the password breaks, or null. */
export function brokenRule(
  secret: Secret,
  rules: PasswordRules,
  userName: string,
): PasswordFinding | null {
  const password = secret.reveal();
  const found = (key: FindingKey, ...substitutions: string[]): PasswordFinding => ({
    key,
    substitutions,
  });
  const has = (set: string) => [...password].some((character) => set.includes(character));

  if ([...password].some(isUnsafe)) return found('findings.field.passwordUnsafe');
  if (password.length < rules.minimum)
    return found('findings.field.passwordTooShort', String(rules.minimum));
  if (rules.maximum !== null && password.length > rules.maximum)
    return found('findings.field.passwordTooLong', String(rules.maximum));
  if (rules.upperCase && !has(upperCase)) return found('findings.field.passwordNeedsUpperCase');
  if (rules.lowerCase && !has(lowerCase)) return found('findings.field.passwordNeedsLowerCase');
  if (rules.letter && !has(upperCase + lowerCase))
    return found('findings.field.passwordNeedsLetter');
  if (rules.digit && !has(digits)) return found('findings.field.passwordNeedsDigit');
  if (rules.special && !has(rules.specials))
    return found('findings.field.passwordNeedsSpecial', [...specialsToUse(rules)].join(' '));
  if (userName !== '' && password.toLowerCase().includes(userName.toLowerCase()))
    return found('findings.field.passwordHasUserName');
  return null;
}

const isUnsafe = (character: string): boolean =>
  unsafe.includes(character) || !/^[!-~]$/.test(character);
