import { base64url } from 'jose';

/** A key for `fingerprint`, good for one browser session. */
export const newFingerprintKey = (): string =>
  base64url.encode(crypto.getRandomValues(new Uint8Array(32)));

/**
 * Marks values so that the same ones are known again. Keyed: unlike a plain hash it tells nothing about a guessable value, such as a password, to
 * those who do not hold the key.
 */
export async function fingerprint(key: string, values: readonly string[]): Promise<string> {
  const algorithm = { name: 'HMAC', hash: 'SHA-256' };
  const raw = new Uint8Array(base64url.decode(key));
  const imported = await crypto.subtle.importKey('raw', raw, algorithm, false, ['sign']);
  const bytes = new TextEncoder().encode(JSON.stringify(values));
  return base64url.encode(new Uint8Array(await crypto.subtle.sign(algorithm, imported, bytes)));
}
