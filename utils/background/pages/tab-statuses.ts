import { browser } from 'wxt/browser';
import { omit } from '../../lib/omit.ts';
import { parseUrl } from '../../lib/url.ts';
import { sendToTab } from '../../messages/send.ts';
import { pageStatuses } from '../../storage/items.ts';
import { update } from '../../storage/update.ts';
import { addressOf } from '../../tenant/hosts.ts';
import { tenantKey } from '../../tenant/tenant-key.ts';

/**
 * Drops the page status of tabs that were closed or left the page. Call it synchronously when the
 * worker starts.
 */
export function watchTabs(): void {
  browser.tabs.onRemoved.addListener((tabId) => {
    void dropPageStatus(tabId);
  });
  browser.tabs.onUpdated.addListener((tabId, { url, status }) => {
    if (url !== undefined || status !== undefined) void checkTab(tabId, url);
  });
}

export function dropPageStatus(tabId: number): Promise<unknown> {
  return update(pageStatuses, (all) => omit(all, tabId));
}

/** Asks the page to publish its status again. Without an answer, its document is gone. */
async function checkTab(tabId: number, url: string | undefined): Promise<void> {
  const status = (await pageStatuses.getValue())[tabId];
  if (!status) return;
  const parsed = url === undefined ? null : parseUrl(url);
  const at = parsed ? addressOf(parsed) : undefined;
  if (at === null || (at && tenantKey(at) !== tenantKey(status))) {
    await dropPageStatus(tabId);
    return;
  }
  try {
    await sendToTab(tabId, 'refresh', {});
  } catch {
    await dropPageStatus(tabId);
  }
}
