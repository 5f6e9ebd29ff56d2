import { generatePassphrase } from '../../lib/spoken-passphrase.ts';
import type { SealedForSaving } from '../../messages/protocol.ts';
import { fileName, type SealedFilePayload } from '../../state/sealed-file.ts';
import { readPolicy } from '../../storage/policy.ts';
import type { TenantKey } from '../../tenant/tenant-key.ts';
import { parseTenantKey } from '../../tenant/tenant-key.ts';
import { kollenoKey } from '../kolleno-key/kolleno-key.ts';
import { readCredentials } from '../vault/read-credentials.ts';
import { inTurn } from './mutex.ts';
import { type Recipient, sealFile } from './sealed-file.ts';

/**
 * What the vault holds of a tenant as a sealed file, for a person to send. The vault stays as it is: whether the file arrives is not known here. Null where the policy
 * does not allow it, or there is nothing to seal.
 */
export function sealTenant(tenant: TenantKey): Promise<SealedForSaving | null> {
  // Not while the check of the connection may replace the refresh token: the file is to hold the one in force.
  return inTurn(() => sealNow(tenant));
}

async function sealNow(tenant: TenantKey): Promise<SealedForSaving | null> {
  const policy = await readPolicy();
  const at = parseTenantKey(tenant);
  const { secrets, sealed } = await readCredentials(tenant);
  const something = sealed.length > 0 || Object.keys(secrets).some((name) => name !== 'tenant');
  if (!policy.allow.sealedFile || !at || !something) return null;

  const key = await kollenoKey();
  if (!key && !policy.allow.passphrase) return null;
  const recipient: Recipient = key ? { key } : { passphrase: generatePassphrase() };
  const payload: SealedFilePayload = {
    version: 1,
    sealedAt: new Date().toISOString(),
    tenant: { host: at.host, name: at.tenant, environment: at.environment },
    credentials: Object.fromEntries(
      Object.entries(secrets).map(([name, secret]) => [name, secret.reveal()]),
    ),
    ...(sealed.length > 0 && { sealed: sealed.map(({ jwe }) => jwe) }),
  };
  return {
    name: fileName(at.tenant),
    text: `${JSON.stringify(await sealFile(payload, recipient), null, 2)}\n`,
    passphrase: 'passphrase' in recipient ? recipient.passphrase : null,
  };
}
