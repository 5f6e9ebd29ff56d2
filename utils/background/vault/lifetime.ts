import type { StoredValue } from '../../state/credentials.ts';
import { credentialValues } from '../../storage/items.ts';
import type { TenantKey } from '../../tenant/tenant-key.ts';
import type { StoredValues } from './sealed-set.ts';

/**
 * How long values are stored after the last capture. The set-up takes minutes; a day covers an
 * interruption.
 */
export const lifetimeMs = 24 * 60 * 60_000;

/** When values captured at these times expire, ISO 8601; empty if a time cannot be parsed. */
function expiryOf(captured: readonly Pick<StoredValue, 'at'>[]): string {
  const last = Math.max(...captured.map(({ at }) => Date.parse(at)));
  return Number.isFinite(last) ? new Date(last + lifetimeMs).toISOString() : '';
}

/**
 * Whether values have expired. A clock that was set back by hours extends their life by these
 * hours. An expiry that is not a time, or lies so far ahead that the clock must have been set back
 * by more than a day, counts as expired.
 * @param expiry ISO 8601
 * @param now milliseconds since 1970
 */
export function isExpired(expiry: string, now: number): boolean {
  const leftMs = Date.parse(expiry) - now;
  return !(leftMs > 0 && leftMs <= 2 * lifetimeMs);
}

/** When the values in memory expire, ISO 8601; null if there are none. */
export function memoryExpiry(values: StoredValues): string | null {
  const all = Object.values(values);
  return all.length > 0 ? expiryOf(all) : null;
}

/** The tenant's values in memory; empty once they have expired. */
export async function readMemory(tenant: TenantKey): Promise<StoredValues> {
  return unexpired((await credentialValues.getValue())[tenant] ?? {});
}

/** A tenant's values; none once they have expired. */
export function unexpired(values: StoredValues): StoredValues {
  const expiry = memoryExpiry(values);
  return expiry !== null && isExpired(expiry, Date.now()) ? {} : values;
}
