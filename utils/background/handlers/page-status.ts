import type { PageMessages } from '../../messages/protocol.ts';
import { applyEvidence, begin } from '../../state/apply-evidence.ts';
import { type TenantKey, tenantKey } from '../../state/progress.ts';
import { pageStatuses, progresses, update } from '../../storage/items.ts';
import { changeProgress } from '../pages/change-progress.ts';
import { forgetTab } from '../pages/follow-tabs.ts';
import type { PageSender } from '../routes/senders.ts';

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
      return applyEvidence(begins ? begin(progress, now) : progress, evidence, now);
    });
  }
}

const hasBegun = async (tenant: TenantKey) => (await progresses.getValue())[tenant]?.startedAt !== undefined;
