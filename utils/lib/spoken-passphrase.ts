/**
 * Sixteen characters that neither eye nor ear mixes up: no 0 and O, no 1, I and L, and one each of the letters that rhyme (B C D E G P T V Z; A J K H; F S X; M N; U W).
 * Sixteen, so that one random byte gives two of them evenly.
 */
export const alphabet = '23456789CFKMQRWY';
const groups = 5;
const groupLength = 4;

/** log2 of how many passphrases there are: 20 characters of 4 bits. */
export const passphraseBits = groups * groupLength * Math.log2(alphabet.length);

/** A passphrase to read out on the telephone: `7KQ2-M4RW-39CF-Y8K6-5QWM`. Never one of somebody's own. */
export function newPassphrase(): string {
  const random = crypto.getRandomValues(new Uint8Array(groups * groupLength));
  return grouped([...random].map((byte) => alphabet[byte % alphabet.length]).join(''));
}

/** The passphrase as it was sealed with, however somebody has typed what they heard: small letters, blanks or nothing between the groups. */
export const asSealed = (typed: string): string =>
  grouped(typed.toUpperCase().replaceAll(/[\s\p{Pd}]/gu, ''));

const grouped = (characters: string): string =>
  (characters.match(new RegExp(`.{1,${groupLength}}`, 'gu')) ?? []).join('-');
