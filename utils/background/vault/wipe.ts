import { type CredentialName, credentialNames } from '../../guide/task.ts';
import { omit } from '../../lib/omit.ts';
import { checkShown, type Refused, type Shown, valuesFingerprint } from '../../state/consent.ts';
import type { StoredValue } from '../../state/credentials.ts';
import type { SealedSubmission } from '../../state/handoff.ts';
import { credentialValues, credentialViews, passphrases, setsInUse } from '../../storage/items.ts';
import { update } from '../../storage/update.ts';
import type { TenantKey } from '../../tenant/tenant-key.ts';
import { commit } from './commit.ts';
import { readMemory, unexpired } from './lifetime.ts';
import { keptViews } from './publish.ts';
import { clearInFlight } from './refresh-token-in-flight.ts';
import { newestSets, readStoredSets, removeSets, withVaultLock, writeSets } from './stored-sets.ts';

/** Deletes all of a tenant's captured values from memory and from disk, and their passphrase. */
export async function wipe(tenant: TenantKey): Promise<void> {
  await wipeIf(tenant, () => null);
}

/**
 * Like `wipe`, unless the values are no longer those that were shown: Verify may have replaced one
 * since they were compared.
 */
export const wipeShown = (tenant: TenantKey, shown: Shown): Promise<Refused | null> =>
  wipeIf(tenant, (values) => checkShown(shown, { tenant, values }));

/** @param refuse decides on exactly the values that are deleted, by their fingerprint */
async function wipeIf(
  tenant: TenantKey,
  refuse: (fingerprint: string) => Refused | null,
): Promise<Refused | null> {
  const refused = await withVaultLock(async () => {
    const { sets } = await readStoredSets(tenant);
    let changed: Refused | null = null;
    await update(credentialValues, (all) => {
      const values = unexpired(all[tenant] ?? {});
      changed = refuse(valuesFingerprint(keptViews(values, newestSets(sets, values))));
      return changed ? all : omit(all, tenant);
    });
    if (changed) return changed;
    await removeSets(tenant);
    await update(setsInUse, (all) => omit(all, tenant));
    await update(passphrases, (all) => omit(all, tenant));
    await update(credentialViews, (all) => omit(all, tenant));
    return null;
  });
  if (refused) return refused;
  await clearInFlight(tenant);
  await commit(tenant);
  return null;
}

/** The part of a sealed submission that tells what was handed over. */
type HandedOver = Pick<SealedSubmission, 'tenant' | 'credentials' | 'revisions' | 'sealedAt'>;

/**
 * Deletes the values that were in a submission once Kolleno has received it. A value captured since
 * then was not sent, and stays, also one that only stands beside. What was sent shows as sent.
 */
export async function wipeHandedOver({
  tenant,
  credentials,
  revisions,
  sealedAt,
}: HandedOver): Promise<void> {
  await update(credentialValues, (all) => {
    const capturedSince = Object.entries(all[tenant] ?? {}).flatMap(([name, value]) => {
      const since =
        revisions[name as CredentialName] === value.revision ? seenSince(value, sealedAt) : value;
      return since ? [[name, since] as const] : [];
    });
    return capturedSince.length > 0
      ? { ...all, [tenant]: Object.fromEntries(capturedSince) }
      : omit(all, tenant);
  });
  await withVaultLock(() => removeHandedOver(tenant, revisions));
  await clearInFlight(tenant);
  await commit(tenant, credentials);
}

/** What a page showed beside the value after this time, ISO 8601. Nobody decided on it. */
const seenSince = ({ seen }: StoredValue, time: string): StoredValue | null =>
  seen && Date.parse(seen.at) >= Date.parse(time) ? seen : null;

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
