import { calculateJwkThumbprint } from 'jose';
import type { CredentialName } from '../../guide/task.ts';
import { credentialValues, passphrases, setsInUse } from '../../storage/items.ts';
import { update } from '../../storage/update.ts';
import type { TenantKey } from '../../tenant/tenant-key.ts';
import { kollenoKey } from '../kolleno-key/kolleno-key.ts';
import { scheduleExpiry } from './expiry.ts';
import { memoryExpiry, readMemory } from './lifetime.ts';
import { publishCredentials } from './publish.ts';
import { type LabelledSet, type Recipients, type StoredValues, sealSet } from './sealed-set.ts';
import { labelTenant, namesIn, type SetLabel, summarise } from './set-label.ts';
import { readStoredSets, withVaultLock, writeSets } from './stored-sets.ts';

/**
 * Writes the tenant's in-memory credentials to the encrypted set on disk if they differ, then
 * publishes the panel's view. Call it after every change; safe to call repeatedly.
 * @param sent names that have just been handed over; they show as sent
 * @returns whether memory and disk agree. Without a recipient to encrypt to nothing is written, and
 * that counts as agreement.
 */
export async function commit(
  tenant: TenantKey,
  sent: readonly CredentialName[] = [],
): Promise<boolean> {
  const written = await syncToDisk(tenant);
  await publishCredentials(tenant, sent);
  return written;
}

/** Commits every tenant: when a key arrives, and to finish the work of a worker that died. */
export async function commitAll(): Promise<void> {
  const all = { ...(await credentialValues.getValue()), ...(await setsInUse.getValue()) };
  for (const tenant of Object.keys(all) as TenantKey[]) await commit(tenant);
}

async function syncToDisk(tenant: TenantKey): Promise<boolean> {
  try {
    await withVaultLock(() => writeIfChanged(tenant));
    await scheduleExpiry();
    return true;
  } catch {
    // The values stay in memory and the panel shows it (`publishCredentials`). The next change or
    // the next start of the worker tries again.
    return false;
  }
}

async function writeIfChanged(tenant: TenantKey): Promise<void> {
  const [values, recipients, { sets, expired }] = await Promise.all([
    readMemory(tenant),
    recipientsOf(tenant),
    readStoredSets(tenant),
  ]);
  const id = await setInUse(tenant);
  const old = sets.find(({ label }) => label.id === id);
  const label = wantedLabel(tenant, id, values, recipients);
  const upToDate = label ? old && isSame(old.label, label) : !old || isStillTrue(old.label, values);
  const current = upToDate
    ? old
    : label && { label, jwe: await sealSet(label, values, recipients) };
  const others = sets.filter((set) => set !== old);
  const remaining = withoutOutdated(current ? [...others, current] : others);
  const stillExpired = expired && memoryExpiry(values) === null;
  if (upToDate && remaining.length === sets.length && stillExpired === expired) return;
  await writeSets(tenant, remaining, stillExpired);
}

/**
 * Whether a set may stay as it is. A recipient that it has in addition may have been a session that
 * is over by now; a session that is open replaces its key.
 */
function isSame(
  { sealedWith: { ...had }, ...old }: SetLabel,
  { sealedWith: wanted, ...label }: SetLabel,
): boolean {
  return (
    JSON.stringify(old) === JSON.stringify(label) &&
    Object.entries(wanted).every(([recipient, id]) => had[recipient as keyof typeof had] === id)
  );
}

/**
 * Whether no value of a set has been replaced since. Such a set stays while there is no recipient
 * to seal to: it is all that a closed browser would leave.
 */
const isStillTrue = ({ holds }: SetLabel, values: StoredValues): boolean =>
  Object.entries(holds).every(
    ([name, { revision }]) => values[name as CredentialName]?.revision === revision,
  );

/**
 * The recipients that a tenant's values are encrypted to now. If none, they stay in memory only.
 */
async function recipientsOf(tenant: TenantKey): Promise<Recipients> {
  const key = await kollenoKey(tenant);
  const passphrase = (await passphrases.getValue())[tenant];
  return {
    ...(key && { kolleno: { key, thumbprint: await calculateJwkThumbprint(key) } }),
    ...(passphrase && { passphrase }),
  };
}

/** The label that the set on disk should have; null if there should be no set. */
function wantedLabel(
  tenant: TenantKey,
  id: string,
  values: StoredValues,
  { kolleno, passphrase }: Recipients,
): SetLabel | null {
  const expiresAt = memoryExpiry(values);
  const at = labelTenant(tenant);
  if (expiresAt === null || !at || (!kolleno && !passphrase)) return null;
  return {
    version: 1,
    id,
    tenant: at,
    expiresAt,
    holds: summarise(values),
    sealedWith: {
      ...(kolleno && { kolleno: kolleno.thumbprint }),
      ...(passphrase && { passphrase: passphrase.id }),
    },
  };
}

/** Drops each set whose values all have a newer version in a later set. */
const withoutOutdated = (sets: readonly LabelledSet[]): LabelledSet[] =>
  sets.filter(({ label }, index) =>
    namesIn(label).some((name) => !sets.slice(index + 1).some((later) => later.label.holds[name])),
  );

/**
 * The id of the set that is rewritten as long as this browser runs. Sets of earlier runs stay
 * beside it.
 */
async function setInUse(tenant: TenantKey): Promise<string> {
  const ids = await update(setsInUse, (all) =>
    Object.hasOwn(all, tenant) ? all : { ...all, [tenant]: crypto.randomUUID() },
  );
  return ids[tenant] ?? '';
}
