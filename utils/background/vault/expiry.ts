import { credentialValues, sealedValues } from '../../storage/items.ts';
import { update } from '../../storage/update.ts';
import type { TenantKey } from '../../tenant/tenant-key.ts';
import { watchExpiry } from './expiry-alarm.ts';
import { memoryExpiry } from './in-memory.ts';
import { isOver } from './lifetime.ts';
import { inVaultTurn } from './mutex.ts';
import { publish } from './publish.ts';
import { readSets, tenantsOnDisk, writeSets } from './stored-sets.ts';

/** Wipes every value whose time is over, from memory and from disk. Called by the alarm, when a worker starts, and before the vault is read. */
export async function forgetExpired(): Promise<void> {
  const now = Date.now();
  const changed = await inVaultTurn(async () => {
    const kept = await credentialValues.getValue();
    const inMemory = (Object.keys(kept) as TenantKey[]).filter((tenant) => {
      const expiry = memoryExpiry(kept[tenant] ?? {});
      return expiry !== null && isOver(expiry, now);
    });
    const raw = await sealedValues.getValue();
    const onDisk = (await tenantsOnDisk()).filter((tenant) => readSets(raw, tenant, now).over > 0);
    const over = [...new Set([...inMemory, ...onDisk])];
    for (const tenant of over) {
      // Disk first: a worker that dies in between finds the values in memory, over their time, at its next start.
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
    return over;
  });
  for (const tenant of changed) await publish(tenant);
  if (changed.length > 0) await watchExpiry();
}
