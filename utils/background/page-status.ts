import { applyEvidence } from '../journey/apply-evidence.ts';
import { tenantKey } from '../journey/progress.ts';
import type { PageMessages } from '../messages.ts';
import { pageStatuses, update } from '../storage.ts';
import { changeProgress } from './change-progress.ts';
import type { PageSender } from './senders.ts';
import { forgetTab } from './tabs.ts';

/** `page-status`: keeps what the tab shows, and moves the tenant's progress by what was seen there. */
export async function onPageStatus(
  { status, evidence }: PageMessages['page-status']['data'],
  { tabId, at }: PageSender,
): Promise<undefined> {
  if (status) await update(pageStatuses, (all) => ({ ...all, [tabId]: status }));
  else await forgetTab(tabId);
  if (evidence.length > 0) {
    await changeProgress(tenantKey(at), (progress) => applyEvidence(progress, evidence, new Date()));
  }
}
