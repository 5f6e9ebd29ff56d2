import { omit } from '../../lib/omit.ts';
import type { PanelMessages } from '../../messages/protocol.ts';
import type { Refused } from '../../state/consent.ts';
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
import { notifyTenantPages } from '../pages/notify-pages.ts';
import { wipeShown } from '../vault/wipe.ts';

/** `wipe`: forgets the tenant's captured values, including those sealed for Kolleno. */
export async function onWipe({
  tenant,
  shown,
}: PanelMessages['wipe']['data']): Promise<Refused | undefined> {
  await forgetSubmission(tenant);
  const changed = await wipeShown(tenant, shown);
  if (changed) return changed;
  const wipedAt = new Date().toISOString();
  await update(progresses, (all) => {
    const progress = all[tenant];
    return progress ? { ...all, [tenant]: { ...progress, wipedAt } } : all;
  });
  await notifyTenantPages(tenant);
  return undefined;
}

/**
 * `forget-tenant`: removes everything that names the tenant, except for the page status of its open
 * tabs. Starts with the values.
 */
export async function onForgetTenant({
  tenant,
  shown,
}: PanelMessages['forget-tenant']['data']): Promise<Refused | undefined> {
  await endVerify(tenant);
  await forgetSubmission(tenant);
  const changed = await wipeShown(tenant, shown);
  if (changed) return changed;
  await closeReceipt(tenant);
  const without = <T>(all: Record<TenantKey, T>): Record<TenantKey, T> => omit(all, tenant);
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
  // `wipe` publishes that nothing is captured, so these three come after it.
  await update(credentialViews, without);
  await update(persistenceStatuses, without);
  await update(setsInUse, without);
  await notifyTenantPages(tenant);
  return undefined;
}
