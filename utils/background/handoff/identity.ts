import { calculateJwkThumbprint, type JWK } from 'jose';
import type { HandoffTarget, OpenedSession } from '../../state/handoff.ts';

/** Separates the code from every other use of SHA-256 over the same data. */
const label = 'kolleno-workday-comparison-code-v1';
/** Crockford's base32: no letter that is easily taken for another one. */
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const codeLength = 6;

/**
 * Six characters that Kolleno's page shows as well, for a person to compare
 * (docs/handoff.openapi.yaml, "Comparison code").
 * @param session id of the session
 * @param thumbprint of the key that the submission is sealed for (RFC 7638)
 */
async function comparisonCode(session: string, thumbprint: string): Promise<string> {
  const text = [label, session, thumbprint].join('\n');
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  // The first 30 bits, five at a time.
  const bits = [...new Uint8Array(digest).subarray(0, 4)]
    .map((byte) => byte.toString(2).padStart(8, '0'))
    .join('');
  return Array.from({ length: codeLength }, (_, index) =>
    alphabet.charAt(Number.parseInt(bits.slice(index * 5, index * 5 + 5), 2)),
  ).join('');
}

/** The target as it is shown. Derives everything that identifies it anew from session and key. */
export async function identifiedTarget({
  id,
  key,
  target,
}: {
  id: string;
  key: JWK;
  target: OpenedSession['target'];
}): Promise<HandoffTarget> {
  const thumbprint = await calculateJwkThumbprint(key);
  return { ...target, session: id, key: thumbprint, code: await comparisonCode(id, thumbprint) };
}
