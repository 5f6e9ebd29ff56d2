import { browser } from 'wxt/browser';
import { parseUrl } from '../../lib/url.ts';
import { sendToTab } from '../../messages/send.ts';
import { pageStatuses } from '../../storage/items.ts';
import { addressOf, tenantPages } from '../../tenant/hosts.ts';
import { type TenantKey, tenantKey } from '../../tenant/tenant-key.ts';
import { guideContext } from './guide-context.ts';

/**
 * Tells every tab of any tenant. Also one that shows no task now: its guide may run on from an earlier page, and would judge the next one by what it
 * knew then.
 */
export async function everyContextChanged(): Promise<void> {
  const tabs = new Map<TenantKey, Set<number>>();
  const add = (tenant: TenantKey, tabId: number) =>
    tabs.set(tenant, (tabs.get(tenant) ?? new Set()).add(tabId));
  for (const [tabId, status] of Object.entries(await pageStatuses.getValue()))
    add(tenantKey(status), Number(tabId));
  for (const { id, url } of await browser.tabs.query({ url: tenantPages })) {
    const parsed = url === undefined ? null : parseUrl(url);
    const at = parsed && addressOf(parsed);
    if (at && id !== undefined) add(tenantKey(at), id);
  }
  for (const [tenant, ids] of tabs) await tell(tenant, [...ids]);
}

/** Tells the tenant's open pages that their guide context changed. */
export async function contextChanged(tenant: TenantKey): Promise<void> {
  const statuses = await pageStatuses.getValue();
  const tabs = Object.entries(statuses).filter(([, status]) => tenantKey(status) === tenant);
  await tell(
    tenant,
    tabs.map(([tabId]) => Number(tabId)),
  );
}

async function tell(tenant: TenantKey, tabs: readonly number[]): Promise<void> {
  if (tabs.length === 0) return;
  const context = await guideContext(tenant);
  // A tab that has gone meanwhile, or where no guide runs, needs no news.
  await Promise.allSettled(tabs.map((tabId) => sendToTab(tabId, 'context-changed', context)));
}
