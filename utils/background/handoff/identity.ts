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
 * @param keys thumbprints (RFC 7638) of all keys that the session offers, in their order: Kolleno
 * cannot know which of them an organisation's policy pins
 */
async function comparisonCode(session: string, keys: readonly string[]): Promise<string> {
  const text = [label, session, ...keys].join('\n');
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
  keys,
  target,
}: {
  id: string;
  key: JWK;
  keys?: readonly string[];
  target: OpenedSession['target'];
}): Promise<HandoffTarget> {
  const thumbprint = await calculateJwkThumbprint(key);
  const code = await comparisonCode(id, keys ?? [thumbprint]);
  return { ...target, session: id, key: thumbprint, code };
}

/** The thumbprints of keys, in their order. Leaves out a key that has none. */
export async function thumbprintsOf(keys: readonly JWK[]): Promise<string[]> {
  const all = await Promise.all(keys.map((key) => calculateJwkThumbprint(key).catch(() => null)));
  return all.filter((one) => one !== null);
}
