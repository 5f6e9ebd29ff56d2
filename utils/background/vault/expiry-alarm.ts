import { browser } from 'wxt/browser';
import { credentialValues } from '../../storage/items.ts';
import type { TenantKey } from '../../tenant/tenant-key.ts';
import { inMemory, memoryExpiry } from './in-memory.ts';
import { storedSets, tenantsOnDisk } from './stored-sets.ts';

const name = 'vault-expiry';

/** Has the browser wake the worker when the first values are to be forgotten. It may be late: whoever reads the vault looks at the time as well. */
export async function watchExpiry(): Promise<void> {
  const tenants = new Set([
    ...(await tenantsOnDisk()),
    ...(Object.keys(await credentialValues.getValue()) as TenantKey[]),
  ]);
  const all = await Promise.all([...tenants].map(firstExpiry));
  const times = all.flatMap((expiry) => (expiry === null ? [] : [Date.parse(expiry)]));
  if (times.length === 0) await browser.alarms.clear(name);
  else await browser.alarms.create(name, { when: Math.min(...times) });
}

/** When the first of a tenant's values are forgotten, ISO 8601; null where there are none. */
export async function firstExpiry(tenant: TenantKey): Promise<string | null> {
  const { sets } = await storedSets(tenant);
  const expiries = sets.map(({ label }) => label.expiresAt);
  const memory = memoryExpiry(await inMemory(tenant));
  return [...expiries, ...(memory === null ? [] : [memory])].toSorted()[0] ?? null;
}

/** @param forget called when the time of some values is over */
export function onExpiry(forget: () => void): void {
  browser.alarms.onAlarm.addListener((alarm) => {
    if (alarm.name === name) forget();
  });
}
