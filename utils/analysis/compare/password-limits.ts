export const characterClasses = ['upperCase', 'lowerCase', 'letter', 'digit', 'special'] as const;
export type CharacterClass = (typeof characterClasses)[number];

/** How many there must be and may be. */
export interface Limits {
  min: number;
  max: number | null;
}

export interface PasswordLimits {
  length: Limits;
  classes: Partial<Record<CharacterClass, Limits>>;
}

/** A shorter password is never generated, so a shorter maximum is taken for another number. */
export const minGeneratedLength = 12;

const classPatterns: Record<CharacterClass, string> = {
  upperCase: 'upper.?case|capital',
  lowerCase: 'lower.?case|small letter',
  special: String.raw`special|symbols?\b|punctuation|non.?alphanumeric`,
  digit: String.raw`numerals?\b|digits?\b|numeric\b|numbers?\b(?! of|\s*:)`,
  letter: String.raw`letters?\b|alphabetic`,
};
/** In this order: "upper case letters" are no letters of any case. */
const classesByPattern = (
  ['special', 'upperCase', 'lowerCase', 'digit', 'letter'] as const satisfies CharacterClass[]
).map((name) => ({ name, pattern: new RegExp(classPatterns[name], 'i') }));

/** Counts of something else than all characters of a password. */
const otherCount =
  /repeat|consecutive|identical|\bsame\b|sequen|in a row|differ|uniqu|distinct|chang|previous|histor|\blast\b|re-?use|\bage\b|\bdays?\b|hour|minute|month|week|year|attempt|fail|\bwords?\b|name|time|expir|valid|lock|\bold\b|\bnew\b|position|adjacent|successive/i;
const lengthWord = /\bcharacters?\b|\bchars?\b|\blength\b|\blong\b/i;

const numberWords =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty'.split(
    ' ',
  );
const numberWord = new RegExp(String.raw`\b(?:${numberWords.join('|')})\b`, 'gi');
const inDigits = (text: string): string =>
  text.replace(numberWord, (word) => String(numberWords.indexOf(word.toLowerCase())));

/** The words that make a number a limit. The first one that fits at a place counts. */
const bounds: readonly { words: string; is: 'min' | 'max' | 'exact'; shift?: number }[] = [
  {
    words: String.raw`(?:no|not|never|cannot)\b[a-z ]{0,30}?\b(?:fewer|less|shorter) than`,
    is: 'min',
  },
  {
    words: String.raw`(?:no|not|never|cannot)\b[a-z ]{0,30}?\b(?:(?:more|longer|greater) than|exceed)`,
    is: 'max',
  },
  { words: '(?:fewer|less|shorter) than', is: 'max', shift: -1 },
  { words: '(?:more|longer|greater) than', is: 'min', shift: 1 },
  { words: String.raw`minimum|at least|min\b\.?`, is: 'min' },
  { words: String.raw`maximum|at most|up to|max\b\.?`, is: 'max' },
  { words: 'exactly', is: 'exact' },
];
const boundAt = new RegExp(bounds.map(({ words }) => String.raw`(\b(?:${words}))`).join('|'), 'gi');

/** Where a clause ends: a line, a sentence, a list's mark. */
const clauseEnd = /[\n;•·]|\.(?=\s|$)/;
/** A clause that says no number within these characters is not about a number. */
const maxClauseLength = 100;

/**
 * Reads the limits that the text of the rules names. A number is a limit of the length only if its
 * own clause speaks of characters or of length, and of nothing else that can be counted.
 */
export function readLimits(text: string): PasswordLimits {
  const limits: PasswordLimits = { length: { min: 0, max: null }, classes: {} };
  const rules = withJoinedLines(inDigits(text));
  const starts = [...rules.matchAll(boundAt)].map((match) => ({
    at: match.index,
    end: match.index + match[0].length,
    bound: bounds[match.slice(1).findIndex((group) => group !== undefined)],
  }));
  starts.forEach(({ at, end, bound }, index) => {
    const upTo = Math.min(starts[index + 1]?.at ?? rules.length, end + maxClauseLength);
    const [clause = ''] = rules.slice(end, upTo).split(clauseEnd);
    const [, lead = '', digits = '', rest = ''] =
      /^([^0-9]*)(\d{1,3})(?!\d)(.*)$/s.exec(clause) ?? [];
    if (!bound || digits === '') return;
    const own = subjectOf(lead, rest);
    // "At least 8 and at most 16 characters" names what it counts once.
    const isShared = own.trim() === '' && !clauseEnd.test(rules.slice(end, upTo));
    const named = isShared ? subjectAfter(rules.slice(upTo)) : own;
    note(
      limits,
      named.trim() === '' ? subjectBefore(rules.slice(0, at)) : named,
      bound.is,
      Number(digits) + (bound.shift ?? 0),
    );
  });
  readRanges(limits, rules);
  readBareNumbers(limits, rules);
  return withBelievableMaximum(limits);
}

/** A number on a line of its own, or under a line that ends with a colon, belongs to that line. */
const withJoinedLines = (text: string): string =>
  text.replace(/:\s*\n\s*/g, ': ').replace(/\s*\n\s*(?=\d+\s*(?:$|\n))/g, ' ');

/** "Number of characters: 8" names what it counts before the number, "8 characters" after it. */
function subjectOf(lead: string, rest: string): string {
  const isNamed = lengthWord.test(lead) || otherCount.test(lead) || classIn(lead) !== undefined;
  return isNamed ? lead : firstWords(rest);
}

/** What the next limit of the same clause counts. */
function subjectAfter(text: string): string {
  const [clause = ''] = text.split(clauseEnd, 1);
  return firstWords(clause.replace(/^\D*\d+/, ''));
}

/** "Numeric characters: minimum 2, maximum 6" names what it counts before both. */
const subjectBefore = (text: string): string =>
  /^([^:]*):/.exec(text.split(clauseEnd).at(-1) ?? '')?.[1] ?? '';

const firstWords = (text: string): string =>
  text
    .split(/\d|[,:(]|\b(?:and|including|with|that|which|containing|from)\b/, 1)[0]
    ?.slice(0, 50) ?? '';

const classIn = (subject: string): CharacterClass | undefined =>
  classesByPattern.find(({ pattern }) => pattern.test(subject))?.name;

function note(
  limits: PasswordLimits,
  subject: string,
  is: 'min' | 'max' | 'exact',
  value: number,
): void {
  if (otherCount.test(subject)) return;
  const name = classIn(subject);
  if (name === undefined && !lengthWord.test(subject)) return;
  const old = name === undefined ? limits.length : (limits.classes[name] ?? { min: 0, max: null });
  const next: Limits = {
    min: is === 'max' ? old.min : Math.max(old.min, value),
    max: is === 'min' ? old.max : Math.min(old.max ?? Number.POSITIVE_INFINITY, value),
  };
  if (name === undefined) limits.length = next;
  else limits.classes[name] = next;
}

/** "between 8 and 16 characters", "length: 8-64". */
function readRanges(limits: PasswordLimits, rules: string): void {
  const range = /([a-z :]{0,40}?)\b(\d{1,3}) ?(?:-|–|to|through|and) ?(\d{1,3})\b([a-z ]{0,40})/gi;
  for (const [, lead = '', from, to, rest = ''] of rules.matchAll(range)) {
    const subject = `${lead} ${rest}`;
    if (!/between|length|from/i.test(subject) && !/^ ?char/i.test(rest)) continue;
    note(limits, subject, 'min', Number(from));
    note(limits, subject, 'max', Number(to));
  }
}

const counted = new RegExp(
  String.raw`^(?:\+| or more)? ?(?:characters?|chars?|${Object.values(classPatterns).join('|')})`,
  'i',
);
const boundInClause = new RegExp(`${boundAt.source}|between|(?:to|through|[-–]) ?$`, 'i');
const rangeBefore = /\d ?(?:to|through|and|[-–]) ?$/i;

/** "10 or more characters", "1 uppercase, 2 digits", "16 characters or fewer". */
function readBareNumbers(limits: PasswordLimits, rules: string): void {
  for (const match of rules.matchAll(/\b(\d{1,3})((?:\+| or more)? ?[a-z -]{3,40})/gi)) {
    const [, value, subject = ''] = match;
    const before = rules.slice(Math.max(0, match.index - maxClauseLength), match.index);
    const [clause = ''] = before.split(clauseEnd).slice(-1);
    if (!counted.test(subject) || boundInClause.test(clause.split(/\d/).at(-1) ?? '')) continue;
    if (rangeBefore.test(clause)) continue;
    const isMax = /or (?:less|fewer)|\bmax|not exceed/i.test(subject);
    const [lead] = /[^,:]*: *$/.exec(clause) ?? [];
    note(
      limits,
      lead === undefined ? firstWords(subject) : subjectOf(lead, subject),
      isMax ? 'max' : 'min',
      Number(value),
    );
  }
}

/** A maximum below the minimum, or below what is ever generated, was another number. */
function withBelievableMaximum({ length, classes }: PasswordLimits): PasswordLimits {
  const { min, max } = length;
  const isBelievable = max !== null && max >= Math.max(min, minGeneratedLength);
  return { length: { min, max: isBelievable ? max : null }, classes };
}
