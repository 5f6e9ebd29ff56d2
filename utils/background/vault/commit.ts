import { credentialValues, setsInUse } from '../../storage/items.ts';
import { update } from '../../storage/update.ts';
import type { TenantKey } from '../../tenant/tenant-key.ts';
import { watchExpiry } from './expiry-alarm.ts';
import { inMemory, memoryExpiry } from './in-memory.ts';
import { inVaultTurn } from './mutex.ts';
import { publish } from './publish.ts';
import { recipientsOf, sealedWith } from './recipients.ts';
import { type LabelledSet, type Recipients, type StoredValues, sealSet } from './sealed-set.ts';
import { holdsOf, labelTenant, namesIn, type SetLabel } from './set-label.ts';
import { storedSets, writeSets } from './stored-sets.ts';

/**
 * Brings the tenant's set on disk up to what memory holds; called after every change. Of several calls in a row the last one that finds something to do does it.
 * @returns whether memory and disk agree now. Without anybody to seal to, nothing lies on disk, and that is agreed.
 */
export async function keepInStep(tenant: TenantKey): Promise<boolean> {
  try {
    await inVaultTurn(() => step(tenant));
    await watchExpiry();
    return true;
  } catch {
    // The values stay in memory, the panel says so (`publish`), and the next change or the next start of the worker tries again.
    return false;
  }
}

/** The same for every tenant: after a key has come, and for what a worker that died has left undone. */
export async function keepAllInStep(): Promise<void> {
  const all = { ...(await credentialValues.getValue()), ...(await setsInUse.getValue()) };
  for (const tenant of Object.keys(all) as TenantKey[]) {
    await keepInStep(tenant);
    await publish(tenant);
  }
}

async function step(tenant: TenantKey): Promise<void> {
  const [kept, to, { sets, expired }] = await Promise.all([
    inMemory(tenant),
    recipientsOf(tenant),
    storedSets(tenant),
  ]);
  const id = await setInUse(tenant);
  const old = sets.find(({ label }) => label.id === id);
  const label = wantedLabel(tenant, id, kept, to);
  const upToDate = label ? old && JSON.stringify(old.label) === JSON.stringify(label) : !old;
  const current = upToDate || !label ? old : { label, jwe: await sealSet(label, kept, to) };
  const wanted =
    label && current ? [...sets.filter((set) => set !== old), current] : without(sets, old);
  const left = needed(wanted);
  const mark = expired && memoryExpiry(kept) === null;
  if (upToDate && left.length === sets.length && mark === expired) return;
  await writeSets(tenant, left, mark);
}

/** What the set on disk should say; null when there should be none. */
function wantedLabel(
  tenant: TenantKey,
  id: string,
  kept: StoredValues,
  to: Recipients,
): SetLabel | null {
  const expiresAt = memoryExpiry(kept);
  const at = labelTenant(tenant);
  if (expiresAt === null || !at || (!to.kolleno && !to.passphrase)) return null;
  return {
    version: 1,
    id,
    tenant: at,
    expiresAt,
    holds: holdsOf(kept),
    sealedWith: sealedWith(to),
  };
}

const without = (sets: readonly LabelledSet[], one: LabelledSet | undefined) =>
  sets.filter((set) => set !== one);

/** A set of which every value has been captured anew since is of no use any more. */
const needed = (sets: readonly LabelledSet[]): LabelledSet[] =>
  sets.filter(({ label }, index) =>
    namesIn(label).some((name) => !sets.slice(index + 1).some((later) => later.label.holds[name])),
  );

/** The same set is written over and over while the browser runs; what an earlier run left stays beside it. */
async function setInUse(tenant: TenantKey): Promise<string> {
  const ids = await update(setsInUse, (all) =>
    Object.hasOwn(all, tenant) ? all : { ...all, [tenant]: crypto.randomUUID() },
  );
  return ids[tenant] ?? '';
}
