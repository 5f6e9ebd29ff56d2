import type { CredentialName } from '../../guide/task.ts';
import type { Secret } from '../../lib/secret.ts';
import { credentialValues } from '../../storage/items.ts';
import { update } from '../../storage/update.ts';
import type { TenantKey } from '../../tenant/tenant-key.ts';
import { tenantName } from '../../tenant/tenant-key.ts';
import { commit } from './commit.ts';
import { shapeOf } from './value-shape.ts';

/**
 * Stores the value that Workday issued in place of another one, unless a page has yielded a newer
 * value meanwhile.
 * @param oldRevision revision of the value that was replaced
 * @returns revision of the new value; `refused` if it does not have the shape of the credential;
 * `too-late` if a newer value is stored
 */
export async function replaceCredential(
  tenant: TenantKey,
  credential: CredentialName,
  oldRevision: string | undefined,
  secret: Secret,
): Promise<{ revision: string } | 'refused' | 'too-late'> {
  const shape = shapeOf(credential, secret, tenantName(tenant));
  if (shape.refused) return 'refused';
  const revision = crypto.randomUUID();
  const at = new Date().toISOString();
  const after = await update(credentialValues, (all) => {
    const values = all[tenant] ?? {};
    const old = values[credential];
    if (!old || old.revision !== oldRevision) return all;
    const { warning } = shape;
    const value = {
      value: secret.reveal(),
      revision,
      task: old.task,
      at,
      replaced: true,
      ...(warning && { warning }),
    };
    return { ...all, [tenant]: { ...values, [credential]: value } };
  });
  await commit(tenant);
  return after[tenant]?.[credential]?.revision === revision ? { revision } : 'too-late';
}
