import { browser } from 'wxt/browser';
import { credentialValues, sealedValues } from '../../storage/items.ts';
import { update } from '../../storage/update.ts';
import type { TenantKey } from '../../tenant/tenant-key.ts';
import { isExpired, memoryExpiry, readMemory } from './lifetime.ts';
import { publishCredentials } from './publish.ts';
import {
  readSets,
  readStoredSets,
  tenantsOnDisk,
  withVaultLock,
  writeSets,
} from './stored-sets.ts';

const alarmName = 'vault-expiry';

/**
 * Schedules the alarm that wakes the worker when the first values expire. An alarm may be late, so
 * every reader of the vault checks the expiry as well.
 */
export async function scheduleExpiry(): Promise<void> {
  const tenants = new Set([
    ...(await tenantsOnDisk()),
    ...(Object.keys(await credentialValues.getValue()) as TenantKey[]),
  ]);
  const all = await Promise.all([...tenants].map(firstExpiry));
  const times = all.flatMap((expiry) => (expiry === null ? [] : [Date.parse(expiry)]));
  if (times.length === 0) await browser.alarms.clear(alarmName);
  else await browser.alarms.create(alarmName, { when: Math.min(...times) });
}

/** When the first of a tenant's values expire, ISO 8601; null if there are none. */
async function firstExpiry(tenant: TenantKey): Promise<string | null> {
  const { sets } = await readStoredSets(tenant);
  const expiries = sets.map(({ label }) => label.expiresAt);
  const memory = memoryExpiry(await readMemory(tenant));
  return [...expiries, ...(memory === null ? [] : [memory])].toSorted()[0] ?? null;
}

/** @param forget called when some values have expired */
export function onExpiry(forget: () => void): void {
  browser.alarms.onAlarm.addListener((alarm) => {
    if (alarm.name === alarmName) forget();
  });
}

/**
 * Deletes every expired value from memory and from disk. Called by the alarm, at the start of a
 * worker, and before the vault is read.
 */
export async function forgetExpired(): Promise<void> {
  const now = Date.now();
  const changed = await withVaultLock(async () => {
    const values = await credentialValues.getValue();
    const inMemory = (Object.keys(values) as TenantKey[]).filter((tenant) => {
      const expiry = memoryExpiry(values[tenant] ?? {});
      return expiry !== null && isExpired(expiry, now);
    });
    const raw = await sealedValues.getValue();
    const onDisk = (await tenantsOnDisk()).filter(
      (tenant) => readSets(raw, tenant, now).expiredCount > 0,
    );
    const expired = [...new Set([...inMemory, ...onDisk])];
    for (const tenant of expired) {
      // Disk first: after a crash in between, the next start finds the expired values in memory.
      await writeSets(tenant, readSets(raw, tenant, now).sets, true);
    }
    if (inMemory.length > 0) {
      await update(
        credentialValues,
        (all) =>
          Object.fromEntries(
            Object.entries(all).filter(([tenant]) => !inMemory.includes(tenant as TenantKey)),
          ) as typeof all,
      );
    }
    return expired;
  });
  for (const tenant of changed) await publishCredentials(tenant);
  if (changed.length > 0) await scheduleExpiry();
}
