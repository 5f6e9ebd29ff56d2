import { browser } from 'wxt/browser';
import { resolveNames } from '../../state/resolve-names.ts';
import { credentialViews, finishedChecks, progresses, receipts } from '../../storage/items.ts';
import { readEffectiveGuide } from '../../storage/policy.ts';
import type { TenantKey } from '../../tenant/tenant-key.ts';
import type { ReportFacts } from './make-report.ts';

/**
 * Reads everything for a tenant's report from items without secrets. Undefined if the tenant has no
 * progress.
 */
export async function readFacts(tenant: TenantKey): Promise<ReportFacts | undefined> {
  const [allProgress, allViews, allChecks, allReceipts, { names, permissions }] = await Promise.all(
    [
      progresses.getValue(),
      credentialViews.getValue(),
      finishedChecks.getValue(),
      receipts.getValue(),
      readEffectiveGuide(),
    ],
  );
  const progress = Object.hasOwn(allProgress, tenant) ? allProgress[tenant] : undefined;
  if (!progress) return undefined;
  return {
    progress,
    credentials: allViews[tenant],
    verification: allChecks[tenant],
    receipt: allReceipts[tenant],
    names: resolveNames(names.settings, progress.chosen, names.policy),
    permissions,
    extensionVersion: browser.runtime.getManifest().version,
  };
}
