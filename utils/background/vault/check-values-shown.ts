import { checkShown, type Refused, type Shown } from '../../state/consent.ts';
import type { TenantKey } from '../../tenant/tenant-key.ts';
import { readCredentials } from './read-credentials.ts';

/** Whether the vault still has the values of this tenant that were shown; null if it has. */
export async function checkValuesShown(tenant: TenantKey, shown: Shown): Promise<Refused | null> {
  const { fingerprint } = await readCredentials(tenant);
  return checkShown(shown, { tenant, values: fingerprint });
}
