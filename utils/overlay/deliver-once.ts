import type { CredentialName, TaskId } from '../guide/task.ts';
import type { Secret } from '../secret.ts';

/** A background that is just starting may drop a message; a value that it refuses for good is not offered for ever. */
const mostTries = 3;

/**
 * Hands each value to `send` once and keeps none. To know a value again, its keyed digest is kept; the key cannot be read out, lives in
 * this page only and is gone with it.
 * @param send answers whether the value was taken
 */
export function deliverOnce(
  send: (credential: CredentialName, value: string, task: TaskId) => Promise<boolean>,
): (credential: CredentialName, value: Secret, task: TaskId) => Promise<void> {
  const key = crypto.subtle.generateKey({ name: 'HMAC', hash: 'SHA-256' }, false, ['sign']);
  const tries = new Map<CredentialName, { mark: string; count: number; taken: boolean }>();

  return async (credential, value, task) => {
    const mark = await digest(await key, value);
    const before = tries.get(credential);
    const same = before?.mark === mark;
    if (same && (before.taken || before.count >= mostTries)) return;
    const now = { mark, count: same ? before.count + 1 : 1, taken: true };
    // Noted before sending, so that a second look at the page meanwhile does not send it again.
    tries.set(credential, now);
    now.taken = await send(credential, value.reveal(), task).catch(() => false);
  };
}

async function digest(key: CryptoKey, value: Secret): Promise<string> {
  const signed = await crypto.subtle.sign('HMAC', key, new TextEncoder().encode(value.reveal()));
  return [...new Uint8Array(signed)].join(',');
}
