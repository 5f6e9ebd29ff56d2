import { base64url } from 'jose';

/** Computes HMAC-SHA-256 (RFC 2104). Returns base64url. */
export async function hmacSha256(
  key: Uint8Array<ArrayBuffer>,
  data: Uint8Array<ArrayBuffer>,
): Promise<string> {
  const algorithm = { name: 'HMAC', hash: 'SHA-256' };
  const imported = await crypto.subtle.importKey('raw', key, algorithm, false, ['sign']);
  return base64url.encode(new Uint8Array(await crypto.subtle.sign(algorithm, imported, data)));
}
