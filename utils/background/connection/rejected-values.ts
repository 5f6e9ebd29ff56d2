import { base64url } from 'jose';
import type { CredentialName } from '../../guide/task.ts';
import { hmacSha256 } from '../../lib/hmac.ts';
import type { Secret } from '../../lib/secret.ts';
import type { CheckFinding } from '../../state/checks.ts';
import { refusals } from '../../storage/items.ts';
import { update } from '../../storage/update.ts';
import type { TenantKey } from '../../tenant/tenant-key.ts';

type Values = Partial<Record<CredentialName, Secret>>;

/** Per tenant; more than anybody tries in a session. */
const maxRejections = 50;

/** Why Workday rejected the same values before; null if it did not. */
export async function findRejection(
  tenant: TenantKey,
  values: Values,
  about: CredentialName,
): Promise<CheckFinding | null> {
  const { key, tenants } = await refusals.getValue();
  for (const rejection of tenants[tenant] ?? []) {
    if (!rejection.names.includes(about)) continue;
    if (rejection.fingerprint === (await fingerprint(key, textsOf(values, rejection.names))))
      return rejection.finding;
  }
  return null;
}

/** Remembers for the browser session that Workday rejected these values. */
export async function rememberRejection(
  tenant: TenantKey,
  values: Values,
  names: readonly CredentialName[],
  finding: CheckFinding,
): Promise<void> {
  const { key } = await update(refusals, (all) =>
    all.key ? all : { ...all, key: newFingerprintKey() },
  );
  const rejection = {
    names: [...names],
    fingerprint: await fingerprint(key, textsOf(values, names)),
    finding,
  };
  await update(refusals, ({ tenants, ...others }) => ({
    ...others,
    tenants: {
      ...tenants,
      [tenant]: [...(tenants[tenant] ?? []), rejection].slice(-maxRejections),
    },
  }));
}

const textsOf = (values: Values, names: readonly CredentialName[]) =>
  names.map((name) => values[name]?.reveal() ?? '');

/** Generates a key for `fingerprint`, valid for one browser session. */
export const newFingerprintKey = (): string =>
  base64url.encode(crypto.getRandomValues(new Uint8Array(32)));

/**
 * Computes an HMAC of values, to recognise the same values later. Without the key it reveals
 * nothing about a guessable value such as a password; a plain hash would.
 */
export const fingerprint = (key: string, values: readonly string[]): Promise<string> =>
  hmacSha256(
    new Uint8Array(base64url.decode(key)),
    new TextEncoder().encode(JSON.stringify(values)),
  );
