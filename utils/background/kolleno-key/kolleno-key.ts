import type { JWK } from 'jose';
import { parseUrl } from '../../lib/url.ts';
import { z } from '../../lib/zod.ts';
import { kollenoKeyItem } from '../../storage/items.ts';
import { policyKollenoKey, readPolicy } from '../../storage/policy.ts';
import { isKolleno } from '../../tenant/kolleno-hosts.ts';
import { usableKey } from './envelope.ts';

const storedKeySchema = z.object({ origin: z.string(), key: z.record(z.string(), z.string()) });

/**
 * Kolleno's public key, available without a session as well: the policy's key, else the key of the
 * last session. Null if there is none, or if the stored key's origin no longer belongs to Kolleno.
 */
export async function kollenoKey(): Promise<JWK | null> {
  const fromPolicy = await policyKollenoKey();
  const usable = fromPolicy && (await usableKey([fromPolicy]));
  if (usable) return usable;
  const stored = storedKeySchema.safeParse(await kollenoKeyItem.getValue()).data;
  const url = stored && parseUrl(stored.origin);
  if (!stored || !url || !isKolleno(url, (await readPolicy()).handoffOrigins)) return null;
  return usableKey([stored.key]);
}

/** Stores the key that a session names, for the time when there is no session. */
export async function rememberKollenoKey(origin: string, key: JWK): Promise<void> {
  await kollenoKeyItem.setValue({ origin, key });
}
