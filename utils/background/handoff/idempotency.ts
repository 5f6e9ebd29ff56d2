import { base64url } from 'jose';

/**
 * The key that marks a submission: the same payload in the same session always has the same one, so Kolleno counts a repeat once
 * (docs/handoff.openapi.yaml, `Idempotency-Key`). Keyed with the token, so it tells nothing about the payload to those who do not have the link.
 */
export async function idempotencyKey(
  payload: Uint8Array<ArrayBuffer>,
  token: string,
): Promise<string> {
  const algorithm = { name: 'HMAC', hash: 'SHA-256' };
  const key = await crypto.subtle.importKey(
    'raw',
    new TextEncoder().encode(token),
    algorithm,
    false,
    ['sign'],
  );
  return base64url.encode(new Uint8Array(await crypto.subtle.sign(algorithm, key, payload)));
}
