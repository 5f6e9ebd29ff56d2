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
