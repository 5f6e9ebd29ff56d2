import type { CredentialName } from '../../guide/task.ts';
import { z } from '../../lib/zod.ts';
import type { PersistenceStatus } from '../../state/credentials.ts';
import { sealedValues } from '../../storage/items.ts';
import { update } from '../../storage/update.ts';
import { isTenantKey, type TenantKey } from '../../tenant/tenant-key.ts';
import { isOver } from './lifetime.ts';
import { type LabelledSet, readSet } from './sealed-set.ts';
import { namesIn, sameTenant } from './set-label.ts';

/** What lies on disk of a tenant, in the order in which it was captured: of two sets with the same name the later one has the newer value. */
export interface StoredSets {
  sets: LabelledSet[];
  /** How many more are there whose time is over. */
  over: number;
  trouble: PersistenceStatus['trouble'];
  /** Values were forgotten because their time was over, and none have been captured since. */
  expired: boolean;
}

const nothing = (trouble: PersistenceStatus['trouble']) => ({
  sets: [],
  over: 0,
  trouble,
  expired: false,
});

const item = z.record(z.string(), z.unknown());
const entry = z.object({ sets: z.array(z.unknown()), expired: z.literal(true).exactOptional() });

/** Reads whatever lies there. What cannot be read, belongs to another tenant or is over its time is left out; the first two are said. */
export function readSets(raw: unknown, tenant: TenantKey, now: number): StoredSets {
  const all = item.safeParse(raw).data;
  if (!all) return nothing('unreadable');
  if (!Object.hasOwn(all, tenant)) return nothing(null);
  const own = entry.safeParse(all[tenant]).data;
  if (!own) return nothing('unreadable');
  const read = own.sets.map(readSet);
  const readable = read.filter((set) => set !== null);
  const ofTenant = readable.filter(({ label }) => sameTenant(label.tenant, tenant));
  const foreign = ofTenant.length < readable.length;
  const unreadable = readable.length < read.length;
  const sets = ofTenant.filter(({ label }) => !isOver(label.expiresAt, now));
  return {
    sets,
    over: ofTenant.length - sets.length,
    trouble: foreign ? 'foreign' : unreadable ? 'unreadable' : null,
    expired: own.expired === true,
  };
}

export const storedSets = async (tenant: TenantKey): Promise<StoredSets> =>
  readSets(await sealedValues.getValue(), tenant, Date.now());

/** Every tenant of which something lies on disk, whatever it is. */
export async function tenantsOnDisk(): Promise<TenantKey[]> {
  return Object.keys(item.safeParse(await sealedValues.getValue()).data ?? {}).filter(isTenantKey);
}

/**
 * Writes a tenant's sets down, in one piece. What cannot be used stays where it is until it is wiped: it may be somebody else's only copy.
 * @param expired null leaves the mark as it is
 */
export async function writeSets(
  tenant: TenantKey,
  sets: readonly LabelledSet[],
  expired: boolean | null = null,
): Promise<void> {
  await update(sealedValues, (raw) => {
    const { [tenant]: old, ...others } = item.safeParse(raw).data ?? {};
    const own = entry.safeParse(old).data;
    const unusable = (own?.sets ?? []).filter((one) => !isUsable(one, tenant));
    const mark = expired ?? own?.expired === true;
    const jwes = [...unusable, ...sets.map(({ jwe }) => jwe)];
    if (jwes.length === 0 && !mark) return others;
    return { ...others, [tenant]: { sets: jwes, ...(mark && { expired: true }) } };
  });
}

const isUsable = (raw: unknown, tenant: TenantKey): boolean => {
  const set = readSet(raw);
  return set !== null && sameTenant(set.label.tenant, tenant);
};

/** Forgets all that lies on disk of a tenant, readable or not. */
export async function removeSets(tenant: TenantKey): Promise<void> {
  await update(sealedValues, (raw) => {
    const all = item.safeParse(raw).data;
    if (!all) return {};
    const { [tenant]: _, ...others } = all;
    return others;
  });
}

/** For each name that memory does not hold: the set with its newest value. */
export function holders(
  sets: readonly LabelledSet[],
  inMemory: (name: CredentialName) => boolean,
): Map<CredentialName, LabelledSet> {
  const result = new Map<CredentialName, LabelledSet>();
  for (const set of sets) {
    for (const name of namesIn(set.label)) if (!inMemory(name)) result.set(name, set);
  }
  return result;
}
