import type { GeneralJWE } from 'jose';
import { type CredentialName, credentialNames } from '../../guide/task.ts';
import { Secret } from '../../lib/secret.ts';
import type { TenantKey } from '../../tenant/tenant-key.ts';
import { forgetExpired } from './expiry.ts';
import { readMemory } from './lifetime.ts';
import { forKolleno } from './sealed-set.ts';
import { newestSets, readStoredSets } from './stored-sets.ts';

export interface VaultContent {
  secrets: Partial<Record<CredentialName, Secret>>;
  /** Identifies the capture of each value, readable or sealed; see `wipeHandedOver`. */
  revisions: Partial<Record<CredentialName, string>>;
  /**
   * Values of an earlier browser run that only Kolleno can open. Of two sets with the same name the
   * later one has the newer value.
   */
  sealed: SealedPart[];
  /** Values that are unavailable until the passphrase is entered. */
  locked: CredentialName[];
}

export interface SealedPart {
  /** Names whose newest value is in this set. */
  names: CredentialName[];
  jwe: GeneralJWE;
}

/** Reads everything that the vault has of a tenant. Expired values are deleted first. */
export async function readCredentials(tenant: TenantKey): Promise<VaultContent> {
  await forgetExpired();
  const values = await readMemory(tenant);
  const { sets } = await readStoredSets(tenant);
  const sealedIn = newestSets(sets, values);
  const result: VaultContent = { secrets: {}, revisions: {}, sealed: [], locked: [] };
  for (const name of credentialNames) {
    const value = values[name];
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

/** One value for the panel to show or copy; null if there is none. */
export async function reveal(
  tenant: TenantKey,
  credential: CredentialName,
): Promise<{ value: string } | null> {
  const secret = (await readCredentials(tenant)).secrets[credential];
  return secret ? { value: secret.reveal() } : null;
}
