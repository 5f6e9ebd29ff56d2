import { GeneralEncrypt, type JWK } from 'jose';
import { generatePassphrase } from '../../lib/spoken-passphrase.ts';
import type { SealedForSaving } from '../../messages/protocol.ts';
import { checkShown, type Refused, type Shown, sessionIn } from '../../state/consent.ts';
import { passphraseAlgorithm } from '../../state/jwe.ts';
import {
  fileName,
  header,
  iterations,
  type SealedFile,
  type SealedFilePayload,
} from '../../state/sealed-file.ts';
import { handoff } from '../../storage/items.ts';
import { readPolicy } from '../../storage/policy.ts';
import type { TenantKey } from '../../tenant/tenant-key.ts';
import { parseTenantKey } from '../../tenant/tenant-key.ts';
import { importPublicKey } from '../kolleno-key/envelope.ts';
import { kollenoKey } from '../kolleno-key/kolleno-key.ts';
import { areEndpointsSound } from '../vault/endpoints.ts';
import { readCredentials } from '../vault/read-credentials.ts';
import { withHandoffLock } from './state.ts';

/** Who can open the file: the owner of the private key, or a person who knows the passphrase. */
type Recipient = { key: JWK } | { passphrase: string };

/**
 * Seals the tenant's values into a file for a person to send. Changes nothing in the vault: whether
 * the file arrives is unknown here.
 * @returns null if the policy forbids it, or there is nothing to seal
 */
export function sealTenant(
  tenant: TenantKey,
  shown: Shown,
): Promise<SealedForSaving | Refused | null> {
  // Waits for the connection check, which may replace the refresh token: the file needs the valid
  // one.
  return withHandoffLock(() => sealLocked(tenant, shown));
}

async function sealLocked(
  tenant: TenantKey,
  shown: Shown,
): Promise<SealedForSaving | Refused | null> {
  const policy = await readPolicy();
  const at = parseTenantKey(tenant);
  const { secrets, sealed, fingerprint } = await readCredentials(tenant);
  const target = sessionIn(await handoff.getValue());
  const changed = checkShown(shown, { target, tenant, values: fingerprint });
  if (changed) return changed;
  const hasValues = sealed.length > 0 || Object.keys(secrets).some((name) => name !== 'tenant');
  if (!policy.allow.sealedFile || !at || !hasValues || !areEndpointsSound(secrets)) return null;

  const key = await kollenoKey(tenant);
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

/** @throws if the key cannot be used */
export async function sealFile(
  payload: SealedFilePayload,
  recipient: Recipient,
): Promise<SealedFile> {
  const plaintext = new TextEncoder().encode(JSON.stringify(payload));
  const sealed =
    'key' in recipient
      ? await sealToKey(plaintext, recipient.key)
      : await sealToPassphrase(plaintext, recipient.passphrase);
  if (sealed.protected === undefined) throw new TypeError('The headers are not protected.');
  return { ...sealed, protected: sealed.protected };
}

async function sealToKey(plaintext: Uint8Array, key: JWK) {
  const { alg, kid, publicKey } = await importPublicKey(key);
  return new GeneralEncrypt(plaintext)
    .setProtectedHeader(header({ alg, kid }))
    .addRecipient(publicKey)
    .encrypt();
}

function sealToPassphrase(plaintext: Uint8Array, passphrase: string) {
  return new GeneralEncrypt(plaintext)
    .setProtectedHeader(header({ alg: passphraseAlgorithm }))
    .addRecipient(new TextEncoder().encode(passphrase))
    .setKeyManagementParameters({ p2c: iterations })
    .encrypt();
}
