import type { CredentialName, TaskId } from '../../guide/task.ts';
import type { Secret } from '../../lib/secret.ts';

/** A background that is just starting may drop a message, and may refuse a value for good. */
const maxAttempts = 3;

/**
 * Resolves to whether the vault took the value.
 * @param uncertain the value was told by its shape or its place, not by its label
 */
export type Send = (
  credential: CredentialName,
  value: string,
  task: TaskId,
  uncertain?: true,
) => Promise<boolean>;

interface Attempt {
  digest: string;
  uncertain: boolean;
  count: number;
  taken: Promise<boolean>;
}

/**
 * Sends each value once and keeps none. A keyed digest recognises a value that was sent before. Its
 * key cannot be exported and exists in this page only.
 * @returns resolves to whether this value was taken, now or earlier
 */
export function deliverOnce(
  send: Send,
): (credential: CredentialName, value: Secret, task: TaskId, uncertain?: true) => Promise<boolean> {
  const key = crypto.subtle.generateKey({ name: 'HMAC', hash: 'SHA-256' }, false, ['sign']);
  const attempts = new Map<CredentialName, Attempt>();

  return async (credential, value, task, uncertain) => {
    const digest = await digestOf(await key, value);
    const before = attempts.get(credential);
    // A value that came into view since is sent once more, as certain.
    if (before?.digest === digest && (uncertain || !before.uncertain)) {
      if ((await before.taken) || before.count >= maxAttempts) return before.taken;
      const since = attempts.get(credential);
      if (since && since !== before) return since.taken;
    }
    const attempt: Attempt = {
      digest,
      uncertain: uncertain === true,
      count: before?.digest === digest ? before.count + 1 : 1,
      taken: send(credential, value.reveal(), task, ...(uncertain ? [uncertain] : [])).catch(
        () => false,
      ),
    };
    // Stored before the answer, so that a second look at the page does not send the value again.
    attempts.set(credential, attempt);
    return attempt.taken;
  };
}

async function digestOf(key: CryptoKey, value: Secret): Promise<string> {
  const signed = await crypto.subtle.sign('HMAC', key, new TextEncoder().encode(value.reveal()));
  return [...new Uint8Array(signed)].join(',');
}
