import type { CredentialName, TaskId } from '../../guide/task.ts';
import type { Secret } from '../../lib/secret.ts';

/** A background that is just starting may drop a message; a value that it refuses for good is not offered for ever. */
const maxTries = 3;

/** `uncertain`: told by its shape or its place, not by its label. Answers whether the value was taken. */
export type Send = (
  credential: CredentialName,
  value: string,
  task: TaskId,
  uncertain?: true,
) => Promise<boolean>;

interface Try {
  mark: string;
  count: number;
  taken: Promise<boolean>;
}

/**
 * Hands each value to `send` once and keeps none. To know a value again, its keyed digest is kept; the key cannot be read out, lives in
 * this page only and is gone with it.
 * @param send answers whether the value was taken
 * @returns answers whether this very value was taken, now or earlier
 */
export function deliverOnce(
  send: Send,
): (credential: CredentialName, value: Secret, task: TaskId, uncertain?: true) => Promise<boolean> {
  const key = crypto.subtle.generateKey({ name: 'HMAC', hash: 'SHA-256' }, false, ['sign']);
  const tries = new Map<CredentialName, Try>();

  return async (credential, value, task, uncertain) => {
    const mark = await digest(await key, value);
    const before = tries.get(credential);
    if (before?.mark === mark) {
      if ((await before.taken) || before.count >= maxTries) return before.taken;
      const since = tries.get(credential);
      if (since && since !== before) return since.taken;
    }
    const now: Try = {
      mark,
      count: before?.mark === mark ? before.count + 1 : 1,
      taken: send(credential, value.reveal(), task, ...(uncertain ? [uncertain] : [])).catch(
        () => false,
      ),
    };
    // Noted while it is under way, so that a second look at the page meanwhile does not send it again.
    tries.set(credential, now);
    return now.taken;
  };
}

async function digest(key: CryptoKey, value: Secret): Promise<string> {
  const signed = await crypto.subtle.sign('HMAC', key, new TextEncoder().encode(value.reveal()));
  return [...new Uint8Array(signed)].join(',');
}
