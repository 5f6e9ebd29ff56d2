/** Why a text cannot be entered in Workday unchanged. */
export type TextProblem = 'empty' | 'too-long' | 'unseen';

/** Workday does not publish its own limits. These allow every realistic name. */
export const maxNameLength = 100;
export const maxCommentLength = 400;
export const maxPermissionLength = 150;

/**
 * Invisible characters: control characters, line breaks, zero-width characters, lone surrogates.
 * They arrive by paste and break every comparison.
 */
const invisible = /[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Cn}\p{Zl}\p{Zp}]/u;

const ends = /^[\s\p{Cc}\p{Cf}]+|[\s\p{Cc}\p{Cf}]+$/gu;

/** Without white space and invisible characters at the ends, which travel along with a copy. */
export const bareText = (text: string): string => text.replace(ends, '');

/**
 * Validates a one-line text, ignoring surrounding white space. Null if the text is valid. The one
 * rule for names, wherever they are entered: a name is no secret, and Workday takes blanks in it.
 */
export function textProblem(text: string, maxLength: number): TextProblem | null {
  const bare = text.trim();
  if (bare === '') return 'empty';
  if (bare.length > maxLength) return 'too-long';
  return invisible.test(bare) ? 'unseen' : null;
}

/**
 * Minimum number of characters. Only the passphrase protects the data on disk, and NIST requires 15
 * characters where a password is the only factor (SP 800-63B-4, 3.1.1.1). Only the length counts,
 * not the kinds of characters.
 */
export const minPassphraseLength = 15;
export const maxPassphraseLength = 200;

/** Counts code points of the normalised form, which is the form in use. */
const lengthOf = (passphrase: string): number => [...passphrase.normalize('NFKC')].length;

export function isLongEnough(passphrase: string): boolean {
  // A few repeated characters are as weak as a short passphrase.
  return lengthOf(passphrase) >= minPassphraseLength && new Set(passphrase).size >= 5;
}
