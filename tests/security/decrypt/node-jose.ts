import type { KeyObject } from 'node:crypto';
import { JWE, JWK } from 'node-jose';

export interface Opened {
  header: Record<string, unknown>;
  text: string;
}

/** The parts of a General JSON JWE that the tests read. */
export interface GeneralJwe {
  protected?: string;
  unprotected?: object;
  recipients: { header?: object; encrypted_key?: string }[];
  iv?: string;
  ciphertext: string;
  tag?: string;
  aad?: string;
}

/** Returns how many of these copies it opens. */
export async function openedOf(
  copies: Iterable<string | GeneralJwe>,
  key: KeyObject | string,
): Promise<{ tried: number; opened: number }> {
  let tried = 0;
  let opened = 0;
  const own = await ownForm(key);
  for (const copy of copies) {
    tried += 1;
    await decrypted(copy, own).then(
      () => (opened += 1),
      () => {},
    );
  }
  return { tried, opened };
}

/**
 * Opens a JWE with node-jose, which shares no code with jose.
 * @param key the private key or the passphrase
 * @throws if it cannot be opened
 */
export async function openWithNodeJose(
  jwe: string | GeneralJwe,
  key: KeyObject | string,
): Promise<Opened> {
  return decrypted(jwe, await ownForm(key));
}

/** Does not use PEM, because node-jose misreads about one in a thousand EC keys from PEM. */
const ownForm = (key: KeyObject | string) =>
  JWK.asKey(
    typeof key === 'string'
      ? { kty: 'oct', k: Buffer.from(key).toString('base64url') }
      : key.export({ format: 'jwk' }),
  );

async function decrypted(jwe: string | GeneralJwe, key: JWK.Key): Promise<Opened> {
  // node-jose modifies its argument.
  const given = typeof jwe === 'string' ? jwe : structuredClone(jwe);
  const { header, plaintext } = await JWE.createDecrypt(key).decrypt(given as string);
  return { header: header as Record<string, unknown>, text: plaintext.toString('utf8') };
}
