import { capture } from '../../../utils/background/vault/capture.ts';
import type { CredentialName } from '../../../utils/guide/task.ts';
import { Secret } from '../../../utils/lib/secret.ts';
import type { TenantKey } from '../../../utils/tenant/tenant-key.ts';

export const at = { host: 'impl.wd12.myworkday.com', tenant: 'acme_dpt1' };
export const tenant: TenantKey = 'impl.wd12.myworkday.com/acme_dpt1';

/** One value of every kind, of the documented shapes and recognisable in a dump. */
export const values = {
  tenant: at.tenant,
  restEndpoint: 'https://impl-services1.wd12.myworkday.com/ccx/api/v1/acme_dpt1',
  tokenEndpoint: 'https://impl-services1.wd12.myworkday.com/ccx/oauth2/acme_dpt1/token',
  clientId: btoa('3f2504e0-4f89-41d3-9a0c-0305e82c3301'),
  clientSecret: `canarysecret${'a1b2c3d4'.repeat(10)}`,
  refreshToken: `canarytoken${'z9y8x7w6'.repeat(11)}`,
  isuUserName: 'kolleno-integration',
  isuPassword: 'Canary-Pass_word.2026!',
} as const satisfies Record<CredentialName, string>;

export async function captureOne(
  credential: CredentialName,
  value: string = values[credential],
): Promise<boolean> {
  return capture({ ...at, credential, secret: new Secret(value), task: 'register-api-client' });
}

export async function captureAll(): Promise<void> {
  for (const credential of Object.keys(values) as CredentialName[]) await captureOne(credential);
}
