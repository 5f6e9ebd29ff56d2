import type { FindingKey } from '../../guide/message-key.ts';
import { Secret } from '../../lib/secret.ts';

/** What the page says a password needs. Tenants set their own rules (docs/workday.md, "Password rules"). */
export interface PasswordRules {
  minimum: number;
  maximum: number | null;
  letter: boolean;
  upperCase: boolean;
  lowerCase: boolean;
  digit: boolean;
  special: boolean;
  /** The special characters that Workday accepts. */
  specials: string;
}

export interface PasswordFinding {
  key: FindingKey;
  substitutions: string[];
}

/** Fills the array with random values, as `crypto.getRandomValues` does. */
export type FillRandom = (bytes: Uint8Array<ArrayBuffer>) => void;

const punctuation = '!"#$%&\'()*+,-./:;<=>?@[\\]^_`{|}~';
/** These break SOAP requests or the sign-in of some connectors (docs/workday.md, "Password rules"). */
const unsafe = '&<>"\'%#:';
/** Known to pass everywhere. */
const safeSpecials = '-_.!*@^~';

const upperCase = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';
const lowerCase = 'abcdefghijklmnopqrstuvwxyz';
const digits = '0123456789';

/** Long enough that guessing is hopeless, short enough for the limits that tenants set. */
const generatedLength = 20;

/** What two real tenants show; holds where the page shows no rules. */
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

/** Reads the text of the row Password Rules. */
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

/** The set stands behind the words "special characters"; without one any ASCII punctuation is accepted. */
function specialsIn(text: string): string {
  const [, behind = ''] = /special(.*)/i.exec(text) ?? [];
  const [listed = ''] = /(?:[!-/:-@[-`{-~] ?){3,}/.exec(behind) ?? [];
  const characters = new Set([...listed].filter((character) => punctuation.includes(character)));
  return characters.size === 0 ? punctuation : [...characters].join('');
}

/** Rules that contradict each other end the search; Workday then says what it misses. */
const maxTries = 1000;

/** A new password by the rules: each class is present, no character that a connector trips over, nothing of the user name. */
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
  for (let tries = 1; tries < maxTries && !fits(characters); tries += 1) characters = next();
  return new Secret(characters.join(''));
}

/** Safe ones where the tenant accepts any, else what it accepts and is not known to break, else what it insists on. */
function specialsToUse(rules: PasswordRules): string {
  const accepted = [...rules.specials].filter((character) => !unsafe.includes(character));
  const safe = accepted.filter((character) => safeSpecials.includes(character));
  return [safe, accepted].find((set) => set.length > 0)?.join('') ?? rules.specials;
}

/** One character, each as likely as the others: values beyond the last full round are thrown away. */
function pick(alphabet: string, fillRandom: FillRandom): string {
  const bytes = new Uint8Array(1);
  const limit = 256 - (256 % alphabet.length);
  for (;;) {
    fillRandom(bytes);
    const [value = limit] = bytes;
    if (value < limit) return alphabet.charAt(value % alphabet.length);
  }
}

/** The first rule that the password breaks, or null. */
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
