import type { JWK } from 'jose';
import { parseUrl } from '../../lib/url.ts';
import { z } from '../../lib/zod.ts';
import { kollenoKeyItem } from '../../storage/items.ts';
import { policyKollenoKey, readPolicy } from '../../storage/policy.ts';
import { isKolleno } from '../../tenant/hosts.ts';
import { usableKey } from './envelope.ts';

const schema = z.object({ origin: z.string(), key: z.record(z.string(), z.string()) });

/**
 * Kolleno's public key, also while there is no session: the policy's, else the one that the last session named. Null where there is none, and where its origin is no
 * longer one of Kolleno's.
 */
export async function kollenoKey(): Promise<JWK | null> {
  const fromPolicy = await policyKollenoKey();
  const usable = fromPolicy && (await usableKey([fromPolicy]));
  if (usable) return usable;
  const kept = schema.safeParse(await kollenoKeyItem.getValue()).data;
  const url = kept && parseUrl(kept.origin);
  if (!kept || !url || !isKolleno(url, (await readPolicy()).handoffOrigins)) return null;
  return usableKey([kept.key]);
}
