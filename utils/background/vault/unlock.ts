import { credentialNames } from '../../guide/task.ts';
import type { Secret } from '../../lib/secret.ts';
import type { StoredPassphrase } from '../../state/credentials.ts';
import { credentialValues, passphrases } from '../../storage/items.ts';
import { update } from '../../storage/update.ts';
import type { TenantKey } from '../../tenant/tenant-key.ts';
import { keepInStep } from './commit.ts';
import { inMemory } from './in-memory.ts';
import { inVaultTurn } from './mutex.ts';
import { publish } from './publish.ts';
import { openSet, opensWithPassphrase, type StoredValues } from './sealed-set.ts';
import { holders, storedSets } from './stored-sets.ts';

/**
 * Takes the values that an earlier run of the browser left, as far as this passphrase opens them, back into memory. From then on it protects what is captured, too.
 * Any number of tries: each costs its derivation, and whoever has the disk tries elsewhere anyway.
 * @returns whether it opened anything
 */
export async function unlock(tenant: TenantKey, passphrase: Secret): Promise<boolean> {
  const opened = await inVaultTurn(() => open(tenant, passphrase.reveal()));
  if (!opened) return false;
  await keepInStep(tenant);
  await publish(tenant);
  return true;
}

async function open(tenant: TenantKey, passphrase: string): Promise<boolean> {
  const kept = await inMemory(tenant);
  const { sets } = await storedSets(tenant);
  const newest = holders(sets, (name) => kept[name] !== undefined);
  const restored: StoredValues = {};
  let used: StoredPassphrase | undefined;
  for (const { label, jwe } of sets) {
    const names = credentialNames.filter((name) => newest.get(name)?.label.id === label.id);
    if (names.length === 0 || !opensWithPassphrase(jwe)) continue;
    const content = await openSet(jwe, passphrase, tenant);
    if (!content) continue;
    used = { id: label.sealedWith.passphrase ?? crypto.randomUUID(), passphrase };
    // A newer value of the same name may lie in a set that is still closed: this one stays out then.
    for (const name of names) if (content[name]) restored[name] = content[name];
  }
  if (!used) return false;
  const inForce = used;
  await update(passphrases, (all) =>
    Object.hasOwn(all, tenant) ? all : { ...all, [tenant]: inForce },
  );
  await update(credentialValues, (all) => ({ ...all, [tenant]: { ...restored, ...all[tenant] } }));
  return true;
}
