import { omit } from '../../lib/omit.ts';
import { refreshTokensInFlight } from '../../storage/items.ts';
import { update } from '../../storage/update.ts';
import type { TenantKey } from '../../tenant/tenant-key.ts';

/**
 * Records on disk, before a token call, the revision of the refresh token that the call uses. Each
 * token call may make Workday replace the refresh token, and the old one is dead then. The mark is
 * cleared once the token in force is known. If the browser ends in between, the mark stays, and the
 * panel can warn that the value may no longer be valid.
 */
export async function markInFlight(tenant: TenantKey, revision: string | undefined): Promise<void> {
  if (revision === undefined) return;
  await update(refreshTokensInFlight, (all) =>
    all[tenant] === revision ? all : { ...all, [tenant]: revision },
  );
}

export async function clearInFlight(tenant: TenantKey): Promise<void> {
  await update(refreshTokensInFlight, (all) => omit(all, tenant));
}
