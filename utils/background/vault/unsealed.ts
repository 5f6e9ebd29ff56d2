import type { CredentialName } from '../../guide/task.ts';
import { credentialValues, sealedValues, setsInUse } from '../../storage/items.ts';
import type { TenantKey } from '../../tenant/tenant-key.ts';
import { readMemory } from './lifetime.ts';
import { opensWithPassphrase } from './sealed-set.ts';
import { namesIn } from './set-label.ts';
import { readSets, readStoredSets } from './stored-sets.ts';

/**
 * Whether memory holds a value, of any tenant, that would have to be captured again without it: no
 * sealed set on disk has it that a passphrase opens. A set for Kolleno's key alone can be sent, but
 * not checked, shown or sealed to another key.
 */
export async function hasUnsealedValues(): Promise<boolean> {
  const ids = await setsInUse.getValue();
  for (const tenant of Object.keys(await credentialValues.getValue()) as TenantKey[]) {
    const values = await readMemory(tenant);
    const { sets } = await readStoredSets(tenant);
    const sealed = sets.find(
      ({ label, jwe }) => label.id === ids[tenant] && opensWithPassphrase(jwe),
    );
    for (const [name, value] of Object.entries(values))
      if (sealed?.label.holds[name as CredentialName]?.revision !== value.revision) return true;
  }
  return false;
}

/**
 * The names of which the vault has a value, in memory or in a sealed set. Null if nobody can tell,
 * because values have expired or the disk cannot be read: the panel says so by itself.
 */
export async function heldNames(tenant: TenantKey): Promise<ReadonlySet<CredentialName> | null> {
  const values = await readMemory(tenant);
  const stored = readSets(await sealedValues.getValue(), tenant, Date.now());
  if (stored.expired || stored.expiredCount > 0 || stored.trouble !== null) return null;
  return new Set([
    ...(Object.keys(values) as CredentialName[]),
    ...stored.sets.flatMap(({ label }) => namesIn(label)),
  ]);
}
