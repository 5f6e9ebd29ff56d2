import { capture } from '../../../utils/background/vault/capture.ts';
import { readCredentials } from '../../../utils/background/vault/read-credentials.ts';
import type { CredentialName } from '../../../utils/guide/task.ts';
import { Secret } from '../../../utils/lib/secret.ts';
import { at, tenant } from '../../fixtures/captured-values.ts';

export type Values = Record<CredentialName, string>;

/** Captures the values as the pages show them. */
export async function captureAnew(values: Values): Promise<void> {
  for (const [name, value] of Object.entries(values)) {
    const credential = name as CredentialName;
    const kept = await capture({
      ...at,
      credential,
      secret: new Secret(value),
      task: 'register-api-client',
    });
    if (!kept) throw new Error(`${name} was refused.`);
  }
}

/** Returns the names whose value the vault no longer has. */
export async function lostOf(values: Values): Promise<string[]> {
  const { secrets } = await readCredentials(tenant);
  return Object.entries(values).flatMap(([name, value]) =>
    secrets[name as CredentialName]?.reveal() === value ? [] : [name],
  );
}
