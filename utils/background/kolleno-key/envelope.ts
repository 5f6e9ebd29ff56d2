import { CompactEncrypt, importJWK, type JWK } from 'jose';

/** What a key of the session may be for (docs/handoff.openapi.yaml, `Jwks`). */
const algorithms = ['RSA-OAEP-256', 'ECDH-ES+A256KW'];

/** The content type of the plaintext, named in the sealed header. */
export const submissionContentType = 'application/vnd.kolleno.workday-credentials+json';

/** The first key that this extension can seal to, or null. A key that does not import (too short, not on its curve) does not count. */
export async function usableKey(keys: readonly JWK[]): Promise<JWK | null> {
  for (const key of keys) {
    if (!key.kid || !key.alg || !algorithms.includes(key.alg) || (key.use ?? 'enc') !== 'enc')
      continue;
    const seals = await seal(new Uint8Array(1), key).then(
      () => true,
      () => false,
    );
    if (seals) return key;
  }
  return null;
}

/**
 * Seals bytes to a key as a compact JWE (RFC 7516), A256GCM inside.
 * @throws when the key cannot be used
 */
export async function seal(plaintext: Uint8Array, key: JWK): Promise<string> {
  const { alg, kid } = key;
  if (!alg || !kid) throw new TypeError('A key needs alg and kid.');
  return new CompactEncrypt(plaintext)
    .setProtectedHeader({ alg, enc: 'A256GCM', kid, cty: submissionContentType })
    .encrypt(await importJWK(key, alg));
}
