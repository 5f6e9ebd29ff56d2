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
