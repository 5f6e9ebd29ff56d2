/**
 * Control characters, marks that turn the direction of the text around, and all that has no width;
 * also blanks that look like nothing, private characters and halves of characters.
 */
const invisible = /[\p{Cc}\p{Cf}\p{Co}\p{Cs}\p{Zl}\p{Zp}\u115f\u1160\u2800\u3164\uffa0]/gu;
/** More marks on one letter than any language has; they would cover the lines around. */
const piledMarks = /(\p{M}{4})\p{M}+/gu;
const rightToLeft =
  /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u;

/**
 * The length of a substitution from outside, in characters. A longer one would hide its sentence.
 */
const maxForeignLength = 120;

/** The text as it can be seen: white space becomes blanks, and what is invisible is dropped. */
export const visibleText = (text: string): string =>
  text
    .replace(/[\t\n\r\v\f\u0085\u2028\u2029]+/g, ' ')
    .replace(invisible, '')
    .replace(piledMarks, '$1');

/** Cuts a text to so many characters, the last of which says so. */
export function cutText(text: string, maxLength = maxForeignLength): string {
  const characters = [...text];
  return characters.length <= maxLength ? text : `${characters.slice(0, maxLength - 1).join('')}…`;
}

/** A text from a page or a server, for a place among our own words. */
export const foreignText = (text: string, maxLength = maxForeignLength): string =>
  cutText(visibleText(text), maxLength);

/**
 * Keeps a text that runs from right to left from turning around the words beside it, as `<bdi>`
 * does for an element. Leaves other texts as they are.
 */
export const isolated = (text: string): string =>
  rightToLeft.test(text) ? `\u2068${text}\u2069` : text;
