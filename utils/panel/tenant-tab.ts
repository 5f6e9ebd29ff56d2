import { browser } from 'wxt/browser';
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
  if (latest?.id === undefined) {
    await browser.tabs.create({ url: `https://${host}/${tenant}/d/home.htmld` });
    return;
  }
  await browser.tabs.update(latest.id, { active: true });
  if (latest.windowId !== undefined)
    await browser.windows.update(latest.windowId, { focused: true });
}
