import type { CredentialName } from '../../guide/task.ts';
import type { StoredValue } from '../../state/credentials.ts';
import { credentialValues } from '../../storage/items.ts';
import { update } from '../../storage/update.ts';
import type { TenantKey } from '../../tenant/tenant-key.ts';
import { keepInStep } from './commit.ts';
import { publish } from './publish.ts';

/**
 * Notes what Workday's services said of values. A value captured since then keeps none: it is not the one that was tried.
 * @param revisions which capture each tried value was from
 */
export async function noteVerdict(
  tenant: TenantKey,
  revisions: Partial<Record<CredentialName, string>>,
  names: readonly CredentialName[],
  verdict: NonNullable<StoredValue['verdict']>,
): Promise<void> {
  await update(credentialValues, (all) => {
    const kept = all[tenant];
    const judged = names.flatMap((name) => {
      const value = kept?.[name];
      return value && value.revision === revisions[name]
        ? [[name, { ...value, verdict }] as const]
        : [];
    });
    return judged.length === 0
      ? all
      : { ...all, [tenant]: { ...kept, ...Object.fromEntries(judged) } };
  });
  await keepInStep(tenant);
  await publish(tenant);
}
