import type { CharacterClass, Limits } from './password-limits.ts';

export const punctuation = '!"#$%&\'()*+,-./:;<=>?@[\\]^_`{|}~';

const forbidding = String.raw`\b(?:no(?: allowed)?|without|(?:not|never|cannot) (?:contain|include|have|use)|not allowed:)(?: any)?`;
const forbidden = `(?: (?:characters?|letters?))?:? ?(?:[a-z]{1,6} )?(?:not|never) (?:be )?(?:allowed|permitted|accepted|used)`;
const names: Partial<Record<CharacterClass, string>> = {
  special: String.raw`(?:special|symbols?\b|punctuation)`,
  digit: String.raw`(?:digits?\b|numerals?\b)`,
};
/** "Letters and digits only": a kind of character that is not named is not accepted. */
const onlyAlphanumeric =
  /\bonly (?:letters|alphanumeric|alphabetic)|(?:letters and (?:digits|numbers|numerals)|alphanumeric(?: characters)?) only/i;

/** Kinds of characters that the rules forbid: a generated password has none of them. */
export function forbiddenClasses(text: string): Partial<Record<CharacterClass, Limits>> {
  const none: Limits = { min: 0, max: 0 };
  const named = Object.entries(names).filter(([, word]) =>
    new RegExp(
      `${forbidding} ${word}(?! ?characters? (?:other|except)| (?:of|from|in) )|${word}${forbidden}`,
      'i',
    ).test(text),
  );
  const [, allowed] = allowedList.exec(text) ?? [];
  const hasNoMarks = allowed !== undefined && marksIn(allowed) === '';
  return {
    ...Object.fromEntries(named.map(([name]) => [name, none])),
    ...((onlyAlphanumeric.test(text) || hasNoMarks) && { special: none }),
  };
}

const mark = '[!-/:-@[-`{-~]';
const list = `((?:${mark}[ ,]*)+)`;
const words = String.raw`[^!-/:-@[-\`{-~\d]`;
/** Words that turn the list after them into what is not accepted. */
const excludes = [
  `(?:except|excluding|but not)${words}{0,30}:? ?${list}`,
  `${forbidding}${words}{0,60}?(?:special|symbols?|following|characters?)${words}{0,20}: ?${list}`,
  `${forbidding}(?: of)? ?(?![.,;:()"'-])${list}`,
  `not allowed: ?${list}`,
].map((pattern) => new RegExp(pattern, 'i'));
/** Says that a list follows, after which one character is a list. */
const announced = /^[^!-/:-@[-`{-~]{0,40}(?:[:(=]|[-–] |\b(?:such as|like|following|among|of)\b)/i;
const allowedList =
  /\b(?<!not )(?:(?:allowed|permitted|accepted|valid)(?: special)? characters?|(?<!special )characters? (?:allowed|permitted|accepted))[^:\n]{0,20}: *([^\n]*)/i;

/**
 * The special characters that the rules accept. Without a list, any ASCII punctuation is accepted.
 * What may be the punctuation of the sentence is left out: a character less breaks nothing.
 */
export function specialsIn(text: string): string {
  const excluded = excludes.map((pattern) => pattern.exec(text)?.[1]).find(Boolean);
  if (excluded !== undefined)
    return [...punctuation].filter((character) => !excluded.includes(character)).join('');
  const [, allowed] = allowedList.exec(text) ?? [];
  const [, after] =
    /(?:special|symbols?|punctuation|following(?=: ?[!-/:-@[-`{-~]))(?: characters?)?(.*)/i.exec(
      text,
    ) ?? [];
  const listed = allowed === undefined ? listIn(after ?? '') : marksIn(allowed);
  return listed === '' ? punctuation : listed;
}

const announcedRun = new RegExp(String.raw`^\W*?((?:${mark}(?: ?(?:,|or|and) ?| )?)+)`, 'i');
const bareRun = new RegExp(`((?:${mark} ?){3,})`);

/** A list that is announced, or three marks in a row. */
function listIn(rest: string): string {
  const [lead] = announced.exec(rest) ?? [];
  if (lead === undefined) return marksIn(bareRun.exec(rest)?.[1] ?? '');
  const [, run = ''] = announcedRun.exec(rest.slice(lead.length)) ?? [];
  return marksIn(lead.endsWith('(') ? beforeClosing(run) : run);
}

/** The list without the bracket that closes it: its last one. */
function beforeClosing(text: string): string {
  const end = text.lastIndexOf(')');
  return end < 0 ? text : text.slice(0, end);
}

/** The marks of a list, each once, without those that separate, quote or end it. */
function marksIn(text: string): string {
  const bare = text
    .trim()
    .replace(/[A-Za-z0-9]-[A-Za-z0-9]/g, 'x')
    .replace(/^["'“”„«(]+(?=.{3})/, '')
    .replace(/(?<=\S)["'“”»]*[.,;:]$/, '');
  // Where commas separate the others, they are none of them.
  const separated = /[^,\s], /.test(bare) ? bare.replaceAll(', ', ' ') : bare;
  return [...new Set([...separated].filter((one) => punctuation.includes(one)))].join('');
}
