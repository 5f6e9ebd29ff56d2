import type { PageMessages } from '../../messages/protocol.ts';
import type { PageSender } from '../../messages/sender.ts';
import { applyEvidence, startProgress } from '../../state/apply-evidence.ts';
import { pageStatuses, progresses } from '../../storage/items.ts';
import { update } from '../../storage/update.ts';
import { type TenantKey, tenantKey } from '../../tenant/tenant-key.ts';
import { changeProgress } from '../pages/change-progress.ts';
import { forgetTab } from '../pages/follow-tabs.ts';

/** `page-status`: keeps what the tab shows, and moves the tenant's progress by what was seen there. */
export async function onPageStatus(
  { status, evidence }: PageMessages['page-status']['data'],
  { tabId, at }: PageSender,
): Promise<undefined> {
  if (status) await update(pageStatuses, (all) => ({ ...all, [tabId]: status }));
  else await forgetTab(tabId);
  const tenant = tenantKey(at);
  const begins = status?.match === 'certain' && status.task && !(await hasBegun(tenant));
  if (evidence.length > 0 || begins) {
    const now = new Date();
    await changeProgress(tenant, (progress) => {
      return applyEvidence(begins ? startProgress(progress, now) : progress, evidence, now);
    });
  }
}

const hasBegun = async (tenant: TenantKey) =>
  (await progresses.getValue())[tenant]?.startedAt !== undefined;
