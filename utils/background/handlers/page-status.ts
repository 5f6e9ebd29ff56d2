import type { PageMessages } from '../../messages/protocol.ts';
import type { PageSender } from '../../messages/sender.ts';
import { applyEvidence, startProgress, withUnread } from '../../state/apply-evidence.ts';
import { pageStatuses, progresses } from '../../storage/items.ts';
import { readEffectiveGuide } from '../../storage/policy.ts';
import { update } from '../../storage/update.ts';
import { type TenantKey, tenantKey } from '../../tenant/tenant-key.ts';
import { hasRoomForTenant, withStatus } from '../pages/budgets.ts';
import { changeProgress } from '../pages/change-progress.ts';
import { dropPageStatus } from '../pages/tab-statuses.ts';

/** `page-status`: stores the tab's status and applies its evidence to the tenant's progress. */
export async function onPageStatus(
  { status, evidence }: PageMessages['page-status']['data'],
  { tabId, at }: PageSender,
): Promise<undefined> {
  if (status) await update(pageStatuses, (all) => withStatus(all, tabId, status));
  else await dropPageStatus(tabId);
  const tenant = tenantKey(at);
  if (!hasRoomForTenant(Object.keys(await progresses.getValue()), tenant)) return;
  const begins = status?.match === 'certain' && status.task && !(await hasBegun(tenant));
  if (evidence.length > 0 || begins) {
    const now = new Date();
    const isOfDomain = evidence.some((one) => one.type === 'permissions' && one.ofDomain);
    const listed = isOfDomain ? (await readEffectiveGuide()).permissions : null;
    await changeProgress(tenant, (progress) => {
      const begun = begins ? startProgress(progress, now) : progress;
      return applyEvidence(listed ? withUnread(begun, listed) : begun, evidence, now);
    });
  }
}

const hasBegun = async (tenant: TenantKey) =>
  (await progresses.getValue())[tenant]?.startedAt !== undefined;
