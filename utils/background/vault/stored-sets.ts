import type { CredentialName } from '../../guide/task.ts';
import { createMutex } from '../../lib/mutex.ts';
import { omit } from '../../lib/omit.ts';
import { z } from '../../lib/zod.ts';
import type { PersistenceStatus } from '../../state/credentials.ts';
import { sealedValues } from '../../storage/items.ts';
import { update } from '../../storage/update.ts';
import { isTenantKey, type TenantKey } from '../../tenant/tenant-key.ts';
import { isExpired } from './lifetime.ts';
import { type LabelledSet, readSet, type StoredValues } from './sealed-set.ts';
import { namesIn, sameTenant } from './set-label.ts';

/**
 * Guards the sets on disk and the values in memory that go with them: writing, wiping, expiring and
 * unlocking never overlap. Independent of the hand-off's lock: work within that one takes this one.
 */
export const withVaultLock = createMutex();

/**
 * A tenant's sets on disk, in the order of their capture: of two sets with the same name the later
 * one has the newer value.
 */
export interface StoredSets {
  sets: LabelledSet[];
  /** Number of further sets that have expired. */
  expiredCount: number;
  trouble: PersistenceStatus['trouble'];
  /** Values were deleted because they had expired, and none have been captured since. */
  expired: boolean;
}

const noSets = (trouble: PersistenceStatus['trouble']) => ({
  sets: [],
  expiredCount: 0,
  trouble,
  expired: false,
});

const itemSchema = z.record(z.string(), z.unknown());
const entrySchema = z.object({
  sets: z.array(z.unknown()),
  expired: z.literal(true).exactOptional(),
});

/**
 * Parses a tenant's sets; the disk is untrusted input. Leaves out what is unreadable, belongs to
 * another tenant or has expired, and reports the first two as `trouble`.
 */
export function readSets(raw: unknown, tenant: TenantKey, now: number): StoredSets {
  const all = itemSchema.safeParse(raw).data;
  if (!all) return noSets('unreadable');
  if (!Object.hasOwn(all, tenant)) return noSets(null);
  const entry = entrySchema.safeParse(all[tenant]).data;
  if (!entry) return noSets('unreadable');
  const parsed = entry.sets.map(readSet);
  const readable = parsed.filter((set) => set !== null);
  const ofTenant = readable.filter(({ label }) => sameTenant(label.tenant, tenant));
  const foreign = ofTenant.length < readable.length;
  const unreadable = readable.length < parsed.length;
  const sets = ofTenant.filter(({ label }) => !isExpired(label.expiresAt, now));
  return {
    sets,
    expiredCount: ofTenant.length - sets.length,
    trouble: foreign ? 'foreign' : unreadable ? 'unreadable' : null,
    expired: entry.expired === true,
  };
}

export const readStoredSets = async (tenant: TenantKey): Promise<StoredSets> =>
  readSets(await sealedValues.getValue(), tenant, Date.now());

/** Every tenant with an entry on disk, readable or not. */
export async function tenantsOnDisk(): Promise<TenantKey[]> {
  const all = itemSchema.safeParse(await sealedValues.getValue()).data ?? {};
  return Object.keys(all).filter(isTenantKey);
}

/**
 * Writes a tenant's sets in one piece. Unusable sets stay where they are until they are wiped: each
 * may be somebody's only copy.
 * @param expired null leaves the mark as it is
 */
export async function writeSets(
  tenant: TenantKey,
  sets: readonly LabelledSet[],
  expired: boolean | null = null,
): Promise<void> {
  await update(sealedValues, (raw) => {
    const { [tenant]: old, ...others } = itemSchema.safeParse(raw).data ?? {};
    const entry = entrySchema.safeParse(old).data;
    const unusable = (entry?.sets ?? []).filter((one) => !isUsable(one, tenant));
    const mark = expired ?? entry?.expired === true;
    const jwes = [...unusable, ...sets.map(({ jwe }) => jwe)];
    if (jwes.length === 0 && !mark) return others;
    return { ...others, [tenant]: { sets: jwes, ...(mark && { expired: true }) } };
  });
}

const isUsable = (raw: unknown, tenant: TenantKey): boolean => {
  const set = readSet(raw);
  return set !== null && sameTenant(set.label.tenant, tenant);
};

/** Deletes a tenant's entry on disk, readable or not. */
export async function removeSets(tenant: TenantKey): Promise<void> {
  await update(sealedValues, (raw) => omit(itemSchema.safeParse(raw).data ?? {}, tenant));
}

/** For each name without a value in memory: the set with its newest value. */
export function newestSets(
  sets: readonly LabelledSet[],
  memory: StoredValues,
): Map<CredentialName, LabelledSet> {
  const result = new Map<CredentialName, LabelledSet>();
  for (const set of sets) {
    for (const name of namesIn(set.label)) if (memory[name] === undefined) result.set(name, set);
  }
  return result;
}
