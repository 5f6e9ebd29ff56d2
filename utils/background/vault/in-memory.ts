import { credentialValues } from '../../storage/items.ts';
import type { TenantKey } from '../../tenant/tenant-key.ts';
import { expiryOf, isOver } from './lifetime.ts';
import type { StoredValues } from './sealed-set.ts';

/** When the values in memory are forgotten; null where there are none. */
export function memoryExpiry(kept: StoredValues): string | null {
  const values = Object.values(kept);
  return values.length > 0 ? expiryOf(values) : null;
}

/** The tenant's values in memory, as long as their time is not over. */
export async function inMemory(tenant: TenantKey): Promise<StoredValues> {
  const kept = (await credentialValues.getValue())[tenant] ?? {};
  const expiry = memoryExpiry(kept);
  return expiry !== null && isOver(expiry, Date.now()) ? {} : kept;
}
