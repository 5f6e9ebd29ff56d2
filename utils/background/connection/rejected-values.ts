import { base64url } from 'jose';
import type { CredentialName } from '../../guide/task.ts';
import { hmacSha256 } from '../../lib/hmac.ts';
import type { Secret } from '../../lib/secret.ts';
import type { Refusal } from '../../state/checks.ts';
import { refusals } from '../../storage/items.ts';
import { update } from '../../storage/update.ts';
import type { TenantKey } from '../../tenant/tenant-key.ts';

type Values = Partial<Record<CredentialName, Secret>>;

/** Per tenant; more than anybody tries in a session. */
const maxRejections = 50;

/** The rejection of the same values before; null if there was none. */
export async function findRejection(
  tenant: TenantKey,
  values: Values,
  about: CredentialName,
): Promise<Refusal | null> {
  const { key, tenants } = await refusals.getValue();
  for (const rejection of tenants[tenant] ?? []) {
    if (!rejection.names.includes(about)) continue;
    if (rejection.fingerprint === (await fingerprint(key, textsOf(values, rejection.names))))
      return rejection;
  }
  return null;
}

/**
 * Remembers for the browser session that Workday rejected these values.
 * @returns how often it has rejected them now
 */
export async function rememberRejection(
  tenant: TenantKey,
  values: Values,
  names: readonly CredentialName[],
  { finding, answer }: Pick<Refusal, 'finding' | 'answer'>,
): Promise<number> {
  const { key } = await update(refusals, (all) =>
    all.key ? all : { ...all, key: newFingerprintKey() },
  );
  const print = await fingerprint(key, textsOf(values, names));
  let count = 1;
  await update(refusals, ({ tenants, ...others }) => {
    const before = tenants[tenant] ?? [];
    const same = (one: Refusal) => one.fingerprint === print;
    count = (before.find(same)?.count ?? 0) + 1;
    const rejection = {
      names: [...names],
      fingerprint: print,
      finding,
      ...(answer && { answer }),
      count,
    };
    const kept = before.filter((one) => !same(one));
    return {
      ...others,
      tenants: { ...tenants, [tenant]: [...kept, rejection].slice(-maxRejections) },
    };
  });
  return count;
}

/** Forgets the rejections of these values: Workday accepts them now. */
export async function forgetRejection(
  tenant: TenantKey,
  values: Values,
  about: CredentialName,
): Promise<void> {
  const { key, tenants } = await refusals.getValue();
  const lifted: string[] = [];
  for (const { names, fingerprint: print } of tenants[tenant] ?? [])
    if (names.includes(about) && print === (await fingerprint(key, textsOf(values, names))))
      lifted.push(print);
  if (lifted.length === 0) return;
  await update(refusals, (all) => ({
    ...all,
    tenants: {
      ...all.tenants,
      [tenant]: (all.tenants[tenant] ?? []).filter((one) => !lifted.includes(one.fingerprint)),
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
