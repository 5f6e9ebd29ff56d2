import { browser } from 'wxt/browser';
import { parseUrl } from '../../lib/url.ts';
import { sendToTab } from '../../messages/send.ts';
import { pageStatuses } from '../../storage/items.ts';
import { addressOf } from '../../tenant/hosts.ts';
import { tenantPages } from '../../tenant/match-patterns.ts';
import { type TenantKey, tenantKey } from '../../tenant/tenant-key.ts';
import { guideContext } from './guide-context.ts';

/**
 * Sends the guide context to every tab of every tenant. Includes tabs without a task: their overlay
 * can still run from an earlier page, and would compare the next page with an outdated context.
 */
export async function notifyAllPages(): Promise<void> {
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
  for (const [tenant, ids] of tabs) await sendContext(tenant, [...ids]);
}

/** Sends the guide context to the open pages of the tenant. */
export async function notifyTenantPages(tenant: TenantKey): Promise<void> {
  const statuses = await pageStatuses.getValue();
  const tabs = Object.entries(statuses).filter(([, status]) => tenantKey(status) === tenant);
  await sendContext(
    tenant,
    tabs.map(([tabId]) => Number(tabId)),
  );
}

async function sendContext(tenant: TenantKey, tabs: readonly number[]): Promise<void> {
  if (tabs.length === 0) return;
  const context = await guideContext(tenant);
  // A tab that was closed meanwhile, or that runs no overlay, rejects.
  await Promise.allSettled(tabs.map((tabId) => sendToTab(tabId, 'context-changed', context)));
}
