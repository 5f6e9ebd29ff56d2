import type { CredentialName } from '../../guide/task.ts';
import type { StoredValue } from '../../state/credentials.ts';
import { credentialValues } from '../../storage/items.ts';
import { update } from '../../storage/update.ts';
import type { TenantKey } from '../../tenant/tenant-key.ts';
import { withVerdict } from './beside.ts';
import { commit } from './commit.ts';

/**
 * Records the verdict of Workday's services on some values. Skips a value captured since the check:
 * Workday has not seen it.
 * @param revisions revision of each value that was checked
 */
export async function noteVerdict(
  tenant: TenantKey,
  revisions: Partial<Record<CredentialName, string>>,
  names: readonly CredentialName[],
  verdict: NonNullable<StoredValue['verdict']>,
): Promise<void> {
  await update(credentialValues, (all) => {
    const values = all[tenant];
    const checked = names.flatMap((name) => {
      const value = values?.[name];
      return value && value.revision === revisions[name]
        ? [[name, withVerdict(value, verdict)] as const]
        : [];
    });
    return checked.length === 0
      ? all
      : { ...all, [tenant]: { ...values, ...Object.fromEntries(checked) } };
  });
  await commit(tenant);
}
