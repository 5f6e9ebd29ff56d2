import type { PanelMessages } from '../../messages/protocol.ts';
import {
  confirmedPages,
  credentialViews,
  earlierRuns,
  finishedChecks,
  overlayOff,
  persistenceStatuses,
  progresses,
  receipts,
  refusals,
  setsInUse,
  verifications,
} from '../../storage/items.ts';
import { update } from '../../storage/update.ts';
import type { TenantKey } from '../../tenant/tenant-key.ts';
import { endVerify } from '../connection/verify.ts';
import { closeReceipt, forgetSubmission } from '../handoff/forget.ts';
import { contextChanged } from '../pages/notify-pages.ts';
import { wipe } from '../vault/wipe.ts';

/** `forget-tenant`: afterwards nothing that is kept names the tenant but what an open tab of it shows. Values go first. */
export async function onForgetTenant({
  tenant,
}: PanelMessages['forget-tenant']['data']): Promise<undefined> {
  await endVerify(tenant);
  await forgetSubmission(tenant);
  await closeReceipt(tenant);
  await wipe(tenant);
  const without = <T>({ [tenant]: _, ...others }: Record<TenantKey, T>): Record<TenantKey, T> =>
    others;
  await update(progresses, without);
  await update(earlierRuns, without);
  await update(receipts, without);
  await update(finishedChecks, without);
  await update(confirmedPages, without);
  await update(verifications, without);
  await update(refusals, (all) => ({ ...all, tenants: without(all.tenants) }));
  await update(overlayOff, ({ all, tenants, pages }) => ({
    all,
    tenants: tenants.filter((one) => one !== tenant),
    pages: without(pages),
  }));
  // Wiping leaves a note that nothing is held.
  await update(credentialViews, without);
  await update(persistenceStatuses, without);
  await update(setsInUse, without);
  await contextChanged(tenant);
}
