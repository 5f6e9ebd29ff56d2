import type { GeneralJWE } from 'jose';
import { type CredentialName, credentialNames } from '../../guide/task.ts';
import { Secret } from '../../lib/secret.ts';
import type { TenantKey } from '../../tenant/tenant-key.ts';
import { forgetExpired } from './expiry.ts';
import { inMemory } from './in-memory.ts';
import { forKolleno } from './sealed-set.ts';
import { holders, storedSets } from './stored-sets.ts';

export interface VaultContent {
  secrets: Partial<Record<CredentialName, Secret>>;
  /** Says which capture each value is from, whether it is at hand or sealed; see `wipeHandedOver`. */
  revisions: Partial<Record<CredentialName, string>>;
  /** Values that only Kolleno can open, left by an earlier run of the browser; of two sets with the same name the later one has the newer value. */
  sealed: SealedPart[];
  /** Values that cannot be had before the passphrase is entered. */
  locked: CredentialName[];
}

export interface SealedPart {
  /** Names that this set has the newest value of. */
  names: CredentialName[];
  jwe: GeneralJWE;
}

/** All that the vault holds of a tenant. A value whose time is over is none. */
export async function readCredentials(tenant: TenantKey): Promise<VaultContent> {
  await forgetExpired();
  const kept = await inMemory(tenant);
  const { sets } = await storedSets(tenant);
  const sealedIn = holders(sets, (name) => kept[name] !== undefined);
  const result: VaultContent = { secrets: {}, revisions: {}, sealed: [], locked: [] };
  for (const name of credentialNames) {
    const value = kept[name];
    const set = sealedIn.get(name);
    if (value) result.secrets[name] = new Secret(value.value);
    else if (set && !forKolleno(set.jwe)) result.locked.push(name);
    const revision = value?.revision ?? set?.label.holds[name]?.revision;
    if (revision !== undefined) result.revisions[name] = revision;
  }
  for (const set of sets) {
    const names = credentialNames.filter((name) => sealedIn.get(name) === set);
    const jwe = forKolleno(set.jwe);
    if (names.length > 0 && jwe) result.sealed.push({ names, jwe });
  }
  return result;
}

/** One value for the panel to show or copy, or null where there is none. */
export async function reveal(
  tenant: TenantKey,
  credential: CredentialName,
): Promise<{ value: string } | null> {
  const secret = (await readCredentials(tenant)).secrets[credential];
  return secret ? { value: secret.reveal() } : null;
}
