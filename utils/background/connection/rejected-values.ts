import type { CredentialName } from '../../guide/task.ts';
import type { Secret } from '../../lib/secret.ts';
import type { CheckFinding } from '../../state/checks.ts';
import { refusals } from '../../storage/items.ts';
import { update } from '../../storage/update.ts';
import type { TenantKey } from '../../tenant/tenant-key.ts';
import { fingerprint, newFingerprintKey } from './fingerprint.ts';

type Values = Partial<Record<CredentialName, Secret>>;

/** More than anybody tries in a session. */
const maxRefusals = 50;

/** Why Workday refused these very values before, or null when it did not. */
export async function refusedBefore(
  tenant: TenantKey,
  values: Values,
  about: CredentialName,
): Promise<CheckFinding | null> {
  const { key, tenants } = await refusals.getValue();
  for (const refusal of tenants[tenant] ?? []) {
    if (!refusal.names.includes(about)) continue;
    if (refusal.fingerprint === (await fingerprint(key, texts(values, refusal.names))))
      return refusal.finding;
  }
  return null;
}

/** Remembers that Workday refused these values. */
export async function rememberRefusal(
  tenant: TenantKey,
  values: Values,
  names: readonly CredentialName[],
  finding: CheckFinding,
): Promise<void> {
  const { key } = await update(refusals, (all) =>
    all.key ? all : { ...all, key: newFingerprintKey() },
  );
  const refusal = {
    names: [...names],
    fingerprint: await fingerprint(key, texts(values, names)),
    finding,
  };
  await update(refusals, ({ tenants, ...others }) => ({
    ...others,
    tenants: { ...tenants, [tenant]: [...(tenants[tenant] ?? []), refusal].slice(-maxRefusals) },
  }));
}

const texts = (values: Values, names: readonly CredentialName[]) =>
  names.map((name) => values[name]?.reveal() ?? '');
