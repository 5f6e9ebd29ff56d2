import type { CredentialName } from '../../guide/task.ts';
import type { Secret } from '../../lib/secret.ts';
import { credentialValues } from '../../storage/items.ts';
import { update } from '../../storage/update.ts';
import type { TenantKey } from '../../tenant/tenant-key.ts';
import { tenantName } from '../../tenant/tenant-key.ts';
import { keepInStep } from './commit.ts';
import { publish } from './publish.ts';
import { shapeOf } from './value-shape.ts';

/**
 * Keeps the value that Workday put in place of another one, unless a page has yielded a newer one meanwhile.
 * @param old revision of the value that was replaced
 * @returns revision of the new value; `refused` when it cannot be one
 */
export async function replace(
  tenant: TenantKey,
  credential: CredentialName,
  old: string | undefined,
  secret: Secret,
): Promise<{ revision: string } | 'refused' | 'too-late'> {
  const shape = shapeOf(credential, secret, tenantName(tenant));
  if (shape.refused) return 'refused';
  const revision = crypto.randomUUID();
  const at = new Date().toISOString();
  const after = await update(credentialValues, (all) => {
    const kept = all[tenant] ?? {};
    const before = kept[credential];
    if (!before || before.revision !== old) return all;
    const { task } = before;
    const { warning } = shape;
    const value = {
      value: secret.reveal(),
      revision,
      task,
      at,
      replaced: true,
      ...(warning && { warning }),
    };
    return { ...all, [tenant]: { ...kept, [credential]: value } };
  });
  await keepInStep(tenant);
  await publish(tenant);
  return after[tenant]?.[credential]?.revision === revision ? { revision } : 'too-late';
}
