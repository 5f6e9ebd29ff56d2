/**
 * Sixteen characters that look and sound distinct: no 0 and O, no 1, I and L, and one of each group
 * of rhyming letters (B C D E G P T V Z; A J K H; F S X; M N; U W). With sixteen characters, each
 * random byte maps to a character without bias.
 */
export const alphabet = '23456789CFKMQRWY';
const groups = 5;
const groupLength = 4;

/** Entropy in bits: 20 characters of 4 bits each. */
export const passphraseBits = groups * groupLength * Math.log2(alphabet.length);

/**
 * Generates a passphrase to read out on the telephone: `7KQ2-M4RW-39CF-Y8K6-5QWM`. People never
 * choose it themselves.
 */
export function generatePassphrase(): string {
  const random = crypto.getRandomValues(new Uint8Array(groups * groupLength));
  return grouped([...random].map((byte) => alphabet[byte % alphabet.length]).join(''));
}

/**
 * Normalises a typed passphrase to the form it was sealed with. Accepts lower case, and any white
 * space or dashes between the groups.
 */
export const normalisePassphrase = (typed: string): string =>
  grouped(typed.toUpperCase().replaceAll(/[\s\p{Pd}]/gu, ''));

const grouped = (characters: string): string =>
  (characters.match(new RegExp(`.{1,${groupLength}}`, 'gu')) ?? []).join('-');
