import { credentialNames } from '../../guide/task.ts';
import type { PersistenceStatus } from '../../state/credentials.ts';
import { setsInUse } from '../../storage/items.ts';
import { readPolicy } from '../../storage/policy.ts';
import type { TenantKey } from '../../tenant/tenant-key.ts';
import { memoryExpiry } from './lifetime.ts';
import { forKolleno, opensWithPassphrase, type StoredValues } from './sealed-set.ts';
import { newestSets, type StoredSets } from './stored-sets.ts';

/**
 * What happens to a tenant's values when the browser closes. Derived from what is on disk, not from
 * what should be.
 */
export async function persistenceStatusOf(
  tenant: TenantKey,
  values: StoredValues,
  { sets, trouble, expired }: StoredSets,
): Promise<PersistenceStatus> {
  const earlier = [...new Set(newestSets(sets, values).values())];
  const inUseId = (await setsInUse.getValue())[tenant];
  const inUse = sets.find(({ label }) => label.id === inUseId);
  const names = credentialNames.filter((name) => values[name]);
  const durable = names.every(
    (name) => inUse?.label.holds[name]?.revision === values[name]?.revision,
  );
  // Describes the set in use if memory has values, else the sets of earlier browser runs.
  const shown = names.length > 0 ? (inUse ? [inUse] : []) : earlier;
  const memory = memoryExpiry(values);
  const expiries = [
    ...earlier.map(({ label }) => label.expiresAt),
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
    if (earlier.some(({ jwe }) => opensWithPassphrase(jwe))) return 'locked';
    if (names.length > 0) return durable ? 'sealed' : 'memory';
    return earlier.length > 0 ? 'sealed' : 'none';
  }
}
