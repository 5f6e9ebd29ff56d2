import { type CredentialName, credentialNames } from '../../guide/task.ts';
import { omit } from '../../lib/omit.ts';
import { credentialValues, credentialViews, passphrases, setsInUse } from '../../storage/items.ts';
import { update } from '../../storage/update.ts';
import type { TenantKey } from '../../tenant/tenant-key.ts';
import { commit } from './commit.ts';
import { readMemory } from './lifetime.ts';
import { clearInFlight } from './refresh-token-in-flight.ts';
import { newestSets, readStoredSets, removeSets, withVaultLock, writeSets } from './stored-sets.ts';

/** Deletes all of a tenant's captured values from memory and from disk, and their passphrase. */
export async function wipe(tenant: TenantKey): Promise<void> {
  await withVaultLock(async () => {
    await update(credentialValues, (all) => omit(all, tenant));
    await removeSets(tenant);
    await update(setsInUse, (all) => omit(all, tenant));
    await update(passphrases, (all) => omit(all, tenant));
    await update(credentialViews, (all) => omit(all, tenant));
  });
  await clearInFlight(tenant);
  await commit(tenant);
}

/**
 * Deletes the values that were in a submission once Kolleno has received it. A value captured since
 * then was not sent, and stays.
 * @param sent names that were in the submission; they show as sent
 * @param revisions revision of every value that the vault had when the submission was sealed
 */
export async function wipeHandedOver(
  tenant: TenantKey,
  sent: readonly CredentialName[],
  revisions: Partial<Record<CredentialName, string>>,
): Promise<void> {
  await update(credentialValues, (all) => {
    const capturedSince = Object.entries(all[tenant] ?? {}).filter(
      ([name, { revision }]) => revisions[name as CredentialName] !== revision,
    );
    return capturedSince.length > 0
      ? { ...all, [tenant]: Object.fromEntries(capturedSince) }
      : omit(all, tenant);
  });
  await withVaultLock(() => removeHandedOver(tenant, revisions));
  await clearInFlight(tenant);
  await commit(tenant, sent);
}

/**
 * Removes the sets of earlier browser runs whose values were all handed over or captured anew. The
 * set in use follows memory, so it stays here.
 */
async function removeHandedOver(
  tenant: TenantKey,
  revisions: Partial<Record<CredentialName, string>>,
): Promise<void> {
  const values = await readMemory(tenant);
  const { sets } = await readStoredSets(tenant);
  const inUse = (await setsInUse.getValue())[tenant];
  const newest = newestSets(sets, values);
  const remaining = sets.filter(
    (set) =>
      set.label.id === inUse ||
      credentialNames.some(
        (name) => newest.get(name) === set && set.label.holds[name]?.revision !== revisions[name],
      ),
  );
  if (remaining.length < sets.length) await writeSets(tenant, remaining);
}
