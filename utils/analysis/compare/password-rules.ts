import type { FindingKey } from '../../guide/message-key.ts';
import { Secret } from '../../lib/secret.ts';
import {
  type CharacterClass,
  characterClasses,
  type Limits,
  minGeneratedLength,
  readLimits,
} from './password-limits.ts';

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
  /** How many characters of a class there must be and may be, where the rules say it. */
  counts: Partial<Record<CharacterClass, Limits>>;
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
const letters = upperCase + lowerCase;

/** Too long to guess, and short enough for the limits that tenants set. */
const generatedLength = 20;
/** Workday's rules stay far below; a number beyond it is no length that a person could check. */
const maxGeneratedLength = 128;

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
  counts: {},
};

/** Parses the text of the row Password Rules. */
export function parsePasswordRules(text: string): PasswordRules {
  const flat = text.normalize('NFKC').replace(/\s+/g, ' ').trim();
  if (flat === '') return usualRules;
  const { length, classes } = readLimits(text.normalize('NFKC').replace(/[^\S\n]+/g, ' '));
  const counts = { ...classes, ...forbiddenClasses(flat) };
  const needs = (name: CharacterClass, words: RegExp) =>
    counts[name]?.max !== 0 && words.test(flat);
  return {
    minimum: length.min || usualRules.minimum,
    maximum: length.max,
    letter: needs('letter', /alphabetic|\bletters?\b/i),
    upperCase: needs('upperCase', /upper.?case|capital/i),
    lowerCase: needs('lowerCase', /lower.?case|small letter/i),
    digit: needs('digit', /numerals?|\bdigits?\b|numeric characters?|\bnumbers?\b(?! of)/i),
    special: needs('special', /special|symbol|punctuation/i),
    specials: specialsIn(flat),
    counts,
  };
}

const forbidding = String.raw`\b(?:no|without|(?:not|never|cannot) (?:contain|include|have|use))(?: any)?`;
const specialWord = String.raw`(?:special|symbols?\b|punctuation)`;
const forbidsSpecials = new RegExp(
  `${forbidding} ${specialWord}(?! characters? (?:other|except))|${specialWord}(?: characters?)? (?:are|is)? ?not (?:be )?(?:allowed|permitted|accepted|used)`,
  'i',
);

/** "No special characters": a generated password has none. */
const forbiddenClasses = (text: string): PasswordRules['counts'] =>
  forbidsSpecials.test(text) ? { special: { min: 0, max: 0 } } : {};

const listOfSpecials = /(?:[!-/:-@[-`{-~] ?){3,}/;
/** Words that turn the list after them into what is not accepted. */
const excludes = new RegExp(
  String.raw`(?:except|excluding|other than|but not|${forbidding})[^!-/:-@[-\`{-~]{0,60}:? ?((?:[!-/:-@[-\`{-~][ ,]*)+)`,
  'i',
);

/** The set follows the word "special". Without a set, any ASCII punctuation is accepted. */
function specialsIn(text: string): string {
  const [, excluded] = excludes.exec(text) ?? [];
  if (excluded !== undefined && !/only|other than/i.test(excludes.exec(text)?.[0] ?? ''))
    return [...punctuation].filter((character) => !excluded.includes(character)).join('');
  const [, rest = ''] = /special(.*)/i.exec(text) ?? [];
  const [listed = ''] = listOfSpecials.exec(rest) ?? [];
  const characters = new Set([...listed].filter((character) => punctuation.includes(character)));
  return characters.size === 0 ? punctuation : [...characters].join('');
}

/** Ends the search if the rules contradict each other. */
const maxAttempts = 200;

/**
 * Generates a password by the rules: each class is present, no character that a connector cannot
 * handle, no part of the user name, and a letter at both ends. No character comes twice as long as
 * others are left, so limits of repetition hold whatever they are.
 * @returns null if no password of `minGeneratedLength` or more was found that follows the rules
 */
export function generatePassword(
  rules: PasswordRules,
  fillRandom: FillRandom,
  userName = '',
): Secret | null {
  const length = Math.min(
    Math.max(generatedLength, rules.minimum),
    rules.maximum ?? Number.POSITIVE_INFINITY,
  );
  if (length < Math.max(minGeneratedLength, rules.minimum) || length > maxGeneratedLength)
    return null;
  const maxOf = (name: CharacterClass) => rules.counts[name]?.max ?? Number.POSITIVE_INFINITY;
  const classes = [
    { set: upperCase, min: Math.max(1, rules.counts.upperCase?.min ?? 0), max: maxOf('upperCase') },
    { set: lowerCase, min: Math.max(1, rules.counts.lowerCase?.min ?? 0), max: maxOf('lowerCase') },
    { set: digits, min: Math.max(1, rules.counts.digit?.min ?? 0), max: maxOf('digit') },
    ...(rules.special
      ? [
          {
            set: specialsToUse(rules),
            min: Math.max(1, rules.counts.special?.min ?? 0),
            max: maxOf('special'),
          },
        ]
      : []),
  ].filter(({ max }) => max > 0);
  // Every special character that the tenant accepts breaks a connector.
  if (classes.some(({ set }) => set === '')) return null;
  for (let attempt = 0; attempt < maxAttempts; attempt += 1) {
    const characters = draw(classes, length, fillRandom);
    const secret = new Secret(characters.join(''));
    const hasEach = classes.every(({ set }) => characters.some((one) => set.includes(one)));
    const ends = [characters[0] ?? '', characters.at(-1) ?? ''];
    const isFit = hasEach && ends.every((one) => letters.includes(one));
    if (isFit && brokenRule(secret, rules, userName) === null) return secret;
  }
  return null;
}

interface DrawnClass {
  set: string;
  min: number;
  max: number;
}

/** Draws what the classes need at least, then any characters, and shuffles them. */
function draw(classes: readonly DrawnClass[], length: number, fillRandom: FillRandom): string[] {
  const pools = new Map<string, string>();
  /** What is left of the class; all of it again once it is used up. */
  const poolOf = ({ set }: DrawnClass): string => pools.get(set) || set;
  const drawn: string[] = [];
  const drawFrom = (open: readonly DrawnClass[]): void => {
    const character = pick(open.map(poolOf).join(''), fillRandom);
    const from = open.find(({ set }) => set.includes(character));
    if (from) pools.set(from.set, poolOf(from).replace(character, ''));
    drawn.push(character);
  };
  const countOf = ({ set }: DrawnClass) => drawn.filter((one) => set.includes(one)).length;
  // A class that needs only one has it often enough by chance; drawn first, it would come too
  // often.
  for (const one of classes) {
    if (one.min > 1) for (let count = 0; count < one.min; count += 1) drawFrom([one]);
  }
  while (drawn.length < length) {
    const open = classes.filter((one) => countOf(one) < one.max);
    if (open.length === 0) break;
    drawFrom(open);
  }
  return shuffle(drawn, fillRandom);
}

function shuffle(characters: readonly string[], fillRandom: FillRandom): string[] {
  const rest = [...characters];
  const shuffled: string[] = [];
  while (rest.length > 0) shuffled.push(...rest.splice(below(rest.length, fillRandom), 1));
  return shuffled;
}

/** Safe characters that the tenant accepts, else those not known to break. */
function specialsToUse(rules: PasswordRules): string {
  const accepted = [...rules.specials].filter((character) => !unsafe.includes(character));
  const safe = accepted.filter((character) => safeSpecials.includes(character));
  return (safe.length > 0 ? safe : accepted).join('');
}

const pick = (alphabet: string, fillRandom: FillRandom): string =>
  alphabet.charAt(below(alphabet.length, fillRandom));

/** A number below the limit, without bias: values beyond the last full multiple are discarded. */
function below(limit: number, fillRandom: FillRandom): number {
  const bytes = new Uint8Array(1);
  const end = 256 - (256 % limit);
  for (;;) {
    fillRandom(bytes);
    const [value = end] = bytes;
    if (value < end) return value % limit;
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
  if (rules.letter && !has(letters)) return found('findings.field.passwordNeedsLetter');
  if (rules.digit && !has(digits)) return found('findings.field.passwordNeedsDigit');
  if (rules.special && !has(rules.specials))
    return found('findings.field.passwordNeedsSpecial', [...specialsToUse(rules)].join(' '));
  if (userName !== '' && password.toLowerCase().includes(userName.toLowerCase()))
    return found('findings.field.passwordHasUserName');
  if (characterClasses.some((name) => !isWithin(rules.counts[name], countIn(password, name))))
    return found('findings.field.passwordBreaksCount');
  return null;
}

const isUnsafe = (character: string): boolean =>
  unsafe.includes(character) || !/^[!-~]$/.test(character);

const isWithin = (limits: Limits | undefined, count: number): boolean =>
  !limits || (count >= limits.min && count <= (limits.max ?? Number.POSITIVE_INFINITY));

const sets: Record<CharacterClass, string> = {
  upperCase,
  lowerCase,
  letter: letters,
  digit: digits,
  special: punctuation,
};
const countIn = (password: string, name: CharacterClass): number =>
  [...password].filter((character) => sets[name].includes(character)).length;
