import { credentialNames } from '../../guide/task.ts';
import type { Secret } from '../../lib/secret.ts';
import type { StoredPassphrase } from '../../state/credentials.ts';
import { isLongEnough } from '../../state/entered-text.ts';
import { credentialValues, passphrases } from '../../storage/items.ts';
import { readPolicy } from '../../storage/policy.ts';
import { update } from '../../storage/update.ts';
import type { TenantKey } from '../../tenant/tenant-key.ts';
import { commit } from './commit.ts';
import { readMemory } from './lifetime.ts';
import { openSet, opensWithPassphrase, type StoredValues } from './sealed-set.ts';
import { newestSets, readStoredSets, withVaultLock } from './stored-sets.ts';

/**
 * Encrypts the tenant's values on disk with a passphrase. The passphrase stays in memory until the
 * browser closes, to encrypt later captures as well.
 * @returns whether the values are on disk. False as well if the passphrase is too short, or the
 * organisation's policy forbids passphrases.
 */
export async function protect(tenant: TenantKey, passphrase: Secret): Promise<boolean> {
  if (!isLongEnough(passphrase.reveal()) || !(await readPolicy()).allow.passphrase) return false;
  const stored = { id: crypto.randomUUID(), passphrase: passphrase.reveal() };
  await update(passphrases, (all) => ({ ...all, [tenant]: stored }));
  return commit(tenant);
}

/**
 * Restores the values of an earlier browser run that this passphrase opens. The passphrase protects
 * later captures as well. Attempts are not limited: each costs a key derivation, and an attacker
 * with the disk would try elsewhere anyway.
 * @returns whether it opened anything
 */
export async function unlock(tenant: TenantKey, passphrase: Secret): Promise<boolean> {
  const opened = await withVaultLock(() => openSets(tenant, passphrase.reveal()));
  if (!opened) return false;
  await commit(tenant);
  return true;
}

async function openSets(tenant: TenantKey, passphrase: string): Promise<boolean> {
  const values = await readMemory(tenant);
  const { sets } = await readStoredSets(tenant);
  const newest = newestSets(sets, values);
  const restored: StoredValues = {};
  let used: StoredPassphrase | undefined;
  for (const { label, jwe } of sets) {
    const names = credentialNames.filter((name) => newest.get(name)?.label.id === label.id);
    if (names.length === 0 || !opensWithPassphrase(jwe)) continue;
    const content = await openSet(jwe, passphrase, tenant);
    if (!content) continue;
    used = { id: label.sealedWith.passphrase ?? crypto.randomUUID(), passphrase };
    // Skips a value that has a newer version in a set that is still locked.
    for (const name of names) if (content[name]) restored[name] = content[name];
  }
  if (!used) return false;
  const opened = used;
  await update(passphrases, (all) =>
    Object.hasOwn(all, tenant) ? all : { ...all, [tenant]: opened },
  );
  await update(credentialValues, (all) => ({ ...all, [tenant]: { ...restored, ...all[tenant] } }));
  return true;
}
