import type { FindingKey } from '../../guide/message-key.ts';
import { Secret } from '../../lib/secret.ts';
import { forbiddenClasses, punctuation, specialsIn } from './password-characters.ts';
import {
  type DrawnClass,
  digits,
  draw,
  type FillRandom,
  isScattered,
  letters,
  lowerCase,
  spread,
  upperCase,
} from './password-draw.ts';
import {
  type CharacterClass,
  characterClasses,
  type Limits,
  minGeneratedLength,
  readLimits,
} from './password-limits.ts';
import { inEnglish } from './password-words.ts';

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
  /** The rules limit how many letters or digits may stand side by side. */
  limitsRuns: boolean;
}

interface PasswordFinding {
  key: FindingKey;
  substitutions: string[];
}

/** Break SOAP requests or the sign-in of some connectors (docs/workday.md, "Password rules"). */
const unsafe = '&<>"\'%#:';
/** Known to be accepted everywhere. */
const safeSpecials = '-_.!*@^~';

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
  limitsRuns: false,
};

/** Parses the text of the row Password Rules, in any language of `inEnglish`. */
export function parsePasswordRules(shown: string): PasswordRules {
  const text = inEnglish(asLines(oneBlank(shown.normalize('NFKC')))).replace(/[^\S\n]+/g, ' ');
  const flat = text.replace(/\s+/g, ' ');
  const { length, classes } = readLimits(text);
  const counts = { ...classes, ...forbiddenClasses(text) };
  const specials = specialsIn(flat);
  const needs = (name: CharacterClass) =>
    counts[name]?.max !== 0 && new RegExp(namedClasses[name], 'i').test(flat);
  const isReadable =
    length.min > 0 ||
    length.max !== null ||
    specials !== punctuation ||
    characterClasses.some(needs);
  if (!isReadable && Object.keys(counts).length === 0) return usualRules;
  return {
    minimum: length.min || usualRules.minimum,
    maximum: length.max,
    letter: needs('letter'),
    upperCase: needs('upperCase'),
    lowerCase: needs('lowerCase'),
    digit: needs('digit'),
    special: needs('special'),
    specials,
    counts,
    limitsRuns: runsOfClass.test(flat),
  };
}

/**
 * One blank, or one line break, in place of a run of them: a pattern that looks for something after
 * blanks would search a long run from each of its places.
 */
const oneBlank = (text: string): string =>
  text
    .replace(/[^\S\n]+/g, ' ')
    .replace(/ ?\n[ \n]*/g, '\n')
    .trim();

/** Each item of a list on a line of its own, without its mark. */
const asLines = (text: string): string =>
  text
    .replace(/(?:^|\s)[•·▪‣●・](?:\s|$)/g, '\n')
    .replace(/^ ?[-*–] (?=\p{L})/gmu, '')
    .replace(/ :(?=\s)/g, ':')
    .trim();

/** "No more than 3 consecutive digits", "letters in a row", "adjacent characters of one class". */
const runsOfClass =
  /(?:consecutive|successive|adjacent)[^.;]{0,30}(?:letters|digits|numerals|numbers|characters of (?:the same|one))|(?:letters|digits|numerals|numbers|(?:class|type|kind))[^.;]{0,20}(?:in a row|in succession|consecutive)/i;

/** How rules name the kinds of characters that a password needs. */
const namedClasses: Record<CharacterClass, string> = {
  letter: String.raw`alphabetic|\bletters?\b`,
  upperCase: 'upper.?case|capital',
  lowerCase: 'lower.?case|small letter',
  digit: String.raw`numerals?|\bdigits?\b|numeric characters?|\bnumbers?\b(?! of)`,
  special: 'special|symbol|punctuation|following:? ?[!-/:-@[-`{-~]',
};

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
  const classes = classesToDraw(rules);
  const leastLength = classes.reduce((sum, { min }) => sum + min, 0);
  // Every special character that the tenant accepts breaks a connector, or the rules contradict
  // each other.
  if (classes.some(({ set, min, max }) => set === '' || min > max) || leastLength > length)
    return null;
  for (let attempt = 0; attempt < maxAttempts; attempt += 1) {
    const drawn = draw(classes, length, fillRandom);
    const characters = rules.limitsRuns ? spread(drawn) : drawn;
    const secret = new Secret(characters.join(''));
    const hasEach = classes.every(
      ({ set, max }) =>
        characters.filter((one) => set.includes(one)).length >=
        Math.min(max, set.length, usualCount),
    );
    const ends = [characters[0] ?? '', characters.at(-1) ?? ''];
    const isFit = hasEach && ends.every((one) => letters.includes(one)) && isScattered(characters);
    if (isFit && !hasPartOf(userName, secret) && brokenRule(secret, rules, userName) === null)
      return secret;
  }
  return null;
}

/** Rules ask for one of each kind, some for two. */
const usualCount = 2;

function classesToDraw(rules: PasswordRules): DrawnClass[] {
  const drawn = (name: CharacterClass, set: string, usualMin: number): DrawnClass => {
    const { min = 0, max = null } = rules.counts[name] ?? {};
    const most = max ?? Number.POSITIVE_INFINITY;
    return { set, min: Math.max(Math.min(usualMin, most), min), max: most };
  };
  return [
    drawn('upperCase', upperCase, 1),
    drawn('lowerCase', lowerCase, 1),
    drawn('digit', digits, 1),
    // Where a tenant accepts few of them, chance would leave them out.
    ...(rules.special ? [drawn('special', specialsToUse(rules), usualCount)] : []),
  ].filter(({ max }) => max > 0);
}

/** Whether the password contains a word of the user name that is long enough to be seen. */
const hasPartOf = (userName: string, secret: Secret): boolean =>
  userName
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .some((part) => part.length >= 3 && secret.reveal().toLowerCase().includes(part));

/** Safe characters that the tenant accepts, else those not known to break. */
function specialsToUse(rules: PasswordRules): string {
  const accepted = [...rules.specials].filter((character) => !unsafe.includes(character));
  const safe = accepted.filter((character) => safeSpecials.includes(character));
  return (safe.length > 0 ? safe : accepted).join('');
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
