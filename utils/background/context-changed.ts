import { type TenantKey, tenantKey } from '../journey/progress.ts';
import { sendToTab } from '../messages.ts';
import { pageStatuses } from '../storage.ts';
import { guideContext } from './guide-context.ts';

/** Tells every open page of any tenant. */
export async function everyContextChanged(): Promise<void> {
  const tenants = new Set(Object.values(await pageStatuses.getValue()).map(tenantKey));
  for (const tenant of tenants) await contextChanged(tenant);
}

/** Tells the tenant's open pages that their guide context changed. */
export async function contextChanged(tenant: TenantKey): Promise<void> {
  const statuses = await pageStatuses.getValue();
  const tabs = Object.entries(statuses).filter(([, status]) => tenantKey(status) === tenant);
  if (tabs.length === 0) return;
  const context = await guideContext(tenant);
  // A tab that has gone meanwhile needs no news.
  await Promise.allSettled(tabs.map(([tabId]) => sendToTab(Number(tabId), 'context-changed', context)));
}
