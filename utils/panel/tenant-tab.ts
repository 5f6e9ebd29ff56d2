import { browser } from 'wxt/browser';
import { openAddress } from '../lib/open-page.ts';
import { parseUrl } from '../lib/url.ts';
import { addressOf } from '../tenant/hosts.ts';
import { tenantPages } from '../tenant/match-patterns.ts';
import { tenantKey } from '../tenant/tenant-key.ts';
import type { Tenant } from './place.ts';

/** Activates the tenant's most recently used tab, or opens its home page in a new one. */
export async function showTenant({ key, host, tenant }: Tenant): Promise<void> {
  const open = (await browser.tabs.query({ url: tenantPages })).filter(({ url }) => {
    const parsed = url ? parseUrl(url) : null;
    const address = parsed && addressOf(parsed);
    return address && tenantKey(address) === key;
  });
  const [latest] = open.sort((a, b) => (b.lastAccessed ?? 0) - (a.lastAccessed ?? 0));
  if (!latest || !(await isActivated(latest)))
    await openAddress(`https://${host}/${tenant}/d/home.htmld`);
}

/** False if the tab was closed meanwhile. */
async function isActivated({
  id,
  windowId,
}: {
  id?: number | undefined;
  windowId?: number | undefined;
}): Promise<boolean> {
  if (id === undefined) return false;
  try {
    await browser.tabs.update(id, { active: true });
  } catch {
    return false;
  }
  // The tab is in front of its window, even where the window stays behind another.
  if (windowId !== undefined)
    await browser.windows.update(windowId, { focused: true }).catch(() => undefined);
  return true;
}
