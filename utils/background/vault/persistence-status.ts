import { credentialNames } from '../../guide/task.ts';
import type { PersistenceStatus } from '../../state/credentials.ts';
import { setsInUse } from '../../storage/items.ts';
import { readPolicy } from '../../storage/policy.ts';
import type { TenantKey } from '../../tenant/tenant-key.ts';
import { memoryExpiry } from './in-memory.ts';
import { forKolleno, opensWithPassphrase, type StoredValues } from './sealed-set.ts';
import { holders, type StoredSets } from './stored-sets.ts';

/** What becomes of a tenant's values when the browser closes; told by what lies on disk, not by what should lie there. */
export async function persistenceStatusOf(
  tenant: TenantKey,
  kept: StoredValues,
  { sets, trouble, expired }: StoredSets,
): Promise<PersistenceStatus> {
  const left = [...new Set(holders(sets, (name) => kept[name] !== undefined).values())];
  const inUse = (await setsInUse.getValue())[tenant];
  const own = sets.find(({ label }) => label.id === inUse);
  const names = credentialNames.filter((name) => kept[name]);
  const durable = names.every((name) => own?.label.holds[name]?.revision === kept[name]?.revision);
  // The set that goes with memory counts where memory holds something, what an earlier run left where it does not.
  const shown = names.length > 0 ? (own ? [own] : []) : left;
  const memory = memoryExpiry(kept);
  const expiries = [
    ...left.map(({ label }) => label.expiresAt),
    ...(memory === null ? [] : [memory]),
  ];
  return {
    state: state(),
    kolleno: shown.length > 0 && shown.every(({ jwe }) => forKolleno(jwe)),
    passphrase: shown.length > 0 && shown.every(({ jwe }) => opensWithPassphrase(jwe)),
    mayProtect: (await readPolicy()).allow.passphrase,
    until: expiries.toSorted()[0] ?? null,
    trouble,
    expired,
  };

  function state(): PersistenceStatus['state'] {
    if (left.some(({ jwe }) => opensWithPassphrase(jwe))) return 'locked';
    if (names.length > 0) return durable ? 'sealed' : 'memory';
    return left.length > 0 ? 'sealed' : 'none';
  }
}
