import { refreshTokensInFlight } from '../../storage/items.ts';
import { update } from '../../storage/update.ts';
import type { TenantKey } from '../../tenant/tenant-key.ts';

/**
 * Workday may replace a refresh token with each token call, and then the old one is dead. So it is noted on disk, before the call, which capture's token goes along; and
 * taken back once it is known which token is in force. A browser that ends in between leaves the note behind, and the panel can say that the value may be worth nothing.
 */
export async function markInFlight(tenant: TenantKey, revision: string | undefined): Promise<void> {
  if (revision === undefined) return;
  await update(refreshTokensInFlight, (all) =>
    all[tenant] === revision ? all : { ...all, [tenant]: revision },
  );
}

export async function clearInFlight(tenant: TenantKey): Promise<void> {
  await update(refreshTokensInFlight, (all) => {
    if (!Object.hasOwn(all, tenant)) return all;
    const { [tenant]: _, ...others } = all;
    return others;
  });
}
