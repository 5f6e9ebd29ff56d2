import { type CredentialName, credentialNames } from '../../guide/task.ts';
import { credentialValues, credentialViews, passphrases, setsInUse } from '../../storage/items.ts';
import { update } from '../../storage/update.ts';
import type { TenantKey } from '../../tenant/tenant-key.ts';
import { keepInStep } from './commit.ts';
import { inMemory } from './in-memory.ts';
import { inVaultTurn } from './mutex.ts';
import { publish } from './publish.ts';
import { clearInFlight } from './refresh-token-in-flight.ts';
import { holders, removeSets, storedSets, writeSets } from './stored-sets.ts';

/** Forgets everything captured in a tenant, in memory and on disk, and the passphrase that it was sealed with. */
export async function wipe(tenant: TenantKey): Promise<void> {
  await inVaultTurn(async () => {
    await update(credentialValues, ({ [tenant]: _, ...others }) => others);
    await removeSets(tenant);
    await update(setsInUse, ({ [tenant]: _, ...others }) => others);
    await update(passphrases, ({ [tenant]: _, ...others }) => others);
    await update(credentialViews, ({ [tenant]: _, ...others }) => others);
  });
  await clearInFlight(tenant);
  await keepInStep(tenant);
  await publish(tenant);
}

/**
 * Forgets what the vault held when a submission was sealed, once Kolleno has it. A value captured since then stays: it has not been sent.
 * @param sent the names that were in the submission; they show as sent
 */
export async function wipeHandedOver(
  tenant: TenantKey,
  sent: readonly CredentialName[],
  revisions: Partial<Record<CredentialName, string>>,
): Promise<void> {
  await update(credentialValues, ({ [tenant]: kept = {}, ...others }) => {
    const since = Object.entries(kept).filter(
      ([name, { revision }]) => revisions[name as CredentialName] !== revision,
    );
    return since.length > 0 ? { ...others, [tenant]: Object.fromEntries(since) } : others;
  });
  await inVaultTurn(() => removeHandedOver(tenant, revisions));
  await clearInFlight(tenant);
  await keepInStep(tenant);
  await publish(tenant, sent);
}

/** Of the sets that an earlier run left, those stay that have the newest value of a name, and one that was not handed over. The set of this run follows memory. */
async function removeHandedOver(
  tenant: TenantKey,
  revisions: Partial<Record<CredentialName, string>>,
): Promise<void> {
  const kept = await inMemory(tenant);
  const { sets } = await storedSets(tenant);
  const inUse = (await setsInUse.getValue())[tenant];
  const newest = holders(sets, (name) => kept[name] !== undefined);
  const staying = sets.filter(
    (set) =>
      set.label.id === inUse ||
      credentialNames.some(
        (name) => newest.get(name) === set && set.label.holds[name]?.revision !== revisions[name],
      ),
  );
  if (staying.length < sets.length) await writeSets(tenant, staying);
}
