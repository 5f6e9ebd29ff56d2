/** Why a text cannot be entered in Workday as it stands. */
export type TextProblem = 'empty' | 'too-long' | 'unseen';

/** Workday's own limits are not published; these hold every name that a person would give. */
export const maxNameLength = 100;
export const maxCommentLength = 400;
export const maxPermissionLength = 150;

/** Characters that nobody sees: controls, line ends, marks of width zero, halves of a character. They come with a paste and break every comparison. */
const unseen = /[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Cn}\p{Zl}\p{Zp}]/u;

/** What is wrong with a text of one line, without the blanks around it; null where it will do. */
export function textProblem(text: string, longest: number): TextProblem | null {
  const bare = text.trim();
  if (bare === '') return 'empty';
  if (bare.length > longest) return 'too-long';
  return unseen.test(bare) ? 'unseen' : null;
}

/**
 * Characters that a passphrase needs at least. Nothing but the passphrase guards what lies on disk, and NIST asks for 15 where a password is the only factor
 * (SP 800-63B-4, 3.1.1.1); kinds of characters are not asked for, length is what counts.
 */
export const minPassphraseLength = 15;
export const maxPassphraseLength = 200;

/** Counted as people count, in the form in which it is used. */
const lengthOf = (passphrase: string): number => [...passphrase.normalize('NFKC')].length;

export function isLongEnough(passphrase: string): boolean {
  // One character over and over is as long as it is one.
  return lengthOf(passphrase) >= minPassphraseLength && new Set(passphrase).size >= 5;
}
