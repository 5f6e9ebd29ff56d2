import { base64url, CompactEncrypt, importJWK, type JWK } from 'jose';
import { contentEncryption, credentialsContentType, keyAlgorithms } from '../../state/jwe.ts';

/**
 * The first key that can encrypt a submission; null if there is none. Skips a key that cannot be
 * imported (too short, not on its curve) or is not meant for encryption (docs/handoff.openapi.yaml,
 * `Jwks`).
 */
export async function usableKey(keys: readonly JWK[]): Promise<JWK | null> {
  for (const key of keys.slice(0, maxKeys)) {
    if (!key.kid || !key.alg || !keyAlgorithms.includes(key.alg) || (key.use ?? 'enc') !== 'enc')
      continue;
    if (key.kty === 'RSA' && !isSoundExponent(key.e)) continue;
    const seals = await seal(new Uint8Array(1), key).then(
      () => true,
      () => false,
    );
    if (seals) return key;
  }
  return null;
}

/** Far more than a key rotation needs. Each key costs an import and an encryption. */
export const maxKeys = 8;

/**
 * Whether an RSA exponent is odd and at least 65537, as NIST SP 800-56B demands, and no longer than
 * it allows. With 1 the ciphertext would be the plaintext.
 */
function isSoundExponent(e: unknown): boolean {
  // 5 characters, for example, are no base64url: the last one holds less than a byte.
  if (typeof e !== 'string' || !/^[A-Za-z0-9_-]{2,43}$/.test(e) || e.length % 4 === 1) return false;
  const bytes = base64url.decode(e);
  const value = bytes.reduce((sum, byte) => sum * 256n + BigInt(byte), 0n);
  return value >= 65537n && value % 2n === 1n;
}

/**
 * Encrypts bytes to a key as a compact JWE (RFC 7516).
 * @throws if the key cannot be used
 */
export async function seal(plaintext: Uint8Array, key: JWK): Promise<string> {
  const { alg, kid, publicKey } = await importPublicKey(key);
  return new CompactEncrypt(plaintext)
    .setProtectedHeader({ alg, enc: contentEncryption, kid, cty: credentialsContentType })
    .encrypt(publicKey);
}

/**
 * Imports a key to encrypt to, together with the two members that its header names.
 * @throws if the key lacks one of them, or cannot be used
 */
export async function importPublicKey(key: JWK) {
  const { alg, kid } = key;
  if (!alg || !kid) throw new TypeError('A key needs alg and kid.');
  return { alg, kid, publicKey: await importJWK(key, alg) };
}
