import type { CredentialName } from '../../guide/task.ts';
import type { OtherValue } from '../../state/credentials.ts';
import { credentialValues } from '../../storage/items.ts';
import { update } from '../../storage/update.ts';
import type { TenantKey } from '../../tenant/tenant-key.ts';
import { withTaken } from './beside.ts';
import { commit } from './commit.ts';
import { withTenantLock } from './tenant-lock.ts';

/**
 * Makes the value that stands beside a captured one the captured one.
 * @param revision of the value that the panel showed; another one is not taken
 * @returns whether it was taken
 */
export function takeValue(
  tenant: TenantKey,
  credential: CredentialName,
  which: OtherValue,
  revision: string,
): Promise<boolean> {
  return withTenantLock(tenant, async () => {
    let taken = false;
    await update(credentialValues, (all) => {
      const old = all[tenant]?.[credential];
      const next = old && withTaken(credential, old, which, revision);
      taken = next !== undefined && next !== old;
      return taken ? { ...all, [tenant]: { ...all[tenant], [credential]: next } } : all;
    });
    if (taken) await commit(tenant);
    return taken;
  });
}
