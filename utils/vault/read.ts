import type { CredentialName } from '../guide/task.ts';
import type { TenantKey } from '../journey/progress.ts';
import { Secret } from '../secret.ts';
import { keptValues } from '../storage.ts';

export interface Held {
  secrets: Partial<Record<CredentialName, Secret>>;
  /** Says which capture each value is from; see `wipeHandedOver`. */
  revisions: Partial<Record<CredentialName, string>>;
}

/** All that the vault holds of a tenant. */
export async function held(tenant: TenantKey): Promise<Held> {
  const result: Held = { secrets: {}, revisions: {} };
  const kept = (await keptValues.getValue())[tenant] ?? {};
  for (const [name, { value, revision }] of Object.entries(kept)) {
    result.secrets[name as CredentialName] = new Secret(value);
    result.revisions[name as CredentialName] = revision;
  }
  return result;
}

/** One value for the panel to show or copy, or null where there is none. */
export async function reveal(
  tenant: TenantKey,
  credential: CredentialName,
): Promise<{ value: string } | null> {
  const secret = (await held(tenant)).secrets[credential];
  return secret ? { value: secret.reveal() } : null;
}
