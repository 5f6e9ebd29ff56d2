import { calculateJwkThumbprint, type JWK } from 'jose';
import type { HandoffSession } from '../../state/handoff.ts';
import { handoffSession, openSessionKey } from '../../storage/items.ts';
import { policyKollenoKey, readPolicy } from '../../storage/policy.ts';
import { isKolleno } from '../../tenant/kolleno-hosts.ts';
import type { TenantKey } from '../../tenant/tenant-key.ts';
import { usableKey } from './envelope.ts';

/**
 * Kolleno's public key for a tenant's values: the policy's key, else the key of the open session.
 * Null if there is neither, if the session is for another tenant, or if its origin no longer
 * belongs to Kolleno. No key is ever read from disk: whoever writes there could name a key of their
 * own.
 */
export async function kollenoKey(tenant: TenantKey): Promise<JWK | null> {
  const fromPolicy = await policyKollenoKey();
  const usable = fromPolicy && (await usableKey([fromPolicy]));
  if (usable) return usable;
  const session = await handoffSession.getValue();
  if (!session || !(await isSessionKeyInMemory(session))) return null;
  if (session.target.tenant !== undefined && session.target.tenant !== tenant) return null;
  const { handoffOrigins } = await readPolicy();
  return isKolleno(new URL(session.submitUrl), handoffOrigins) ? usableKey([session.key]) : null;
}

/** Stores in memory the key that Kolleno named for the session that is open now. */
export async function rememberKollenoKey(origin: string, key: JWK): Promise<void> {
  await openSessionKey.setValue({ origin, key });
}

/**
 * Whether new values may be sealed to the session's key: the policy names it, or Kolleno did since
 * the browser was started. The key of a session that was restored from disk is neither.
 */
export async function mayEncryptTo(session: Pick<HandoffSession, 'key' | 'submitUrl'>) {
  const fromPolicy = await policyKollenoKey();
  return fromPolicy
    ? (await thumbprint(fromPolicy)) === (await thumbprint(session.key))
    : isSessionKeyInMemory(session);
}

async function isSessionKeyInMemory({
  key,
  submitUrl,
}: Pick<HandoffSession, 'key' | 'submitUrl'>): Promise<boolean> {
  const known = await openSessionKey.getValue();
  if (known?.origin !== new URL(submitUrl).origin) return false;
  const wanted = await thumbprint(known.key);
  return wanted !== null && wanted === (await thumbprint(key));
}

const thumbprint = (key: JWK): Promise<string | null> =>
  calculateJwkThumbprint(key).catch(() => null);
