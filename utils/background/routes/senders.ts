import { browser } from 'wxt/browser';
import { parseUrl } from '../../lib/url.ts';
import type { KollenoSender, PageSender, PanelSender, Sender } from '../../messages/sender.ts';
import { addressOf } from '../../tenant/hosts.ts';
import { isHandoffPage } from '../../tenant/kolleno-hosts.ts';

/*
 * The sender checks of the routes. The browser fills in the sender and a hostile page cannot change
 * it. A page script therefore speaks only for the tenant of its own page, and can send no message
 * of the panel.
 */

/** Admits a page script in the top frame of any tenant's page. */
export function tenantPage(sender: Sender): PageSender | null {
  const page = topFrame(sender);
  const at = page && addressOf(page.url);
  if (!at) return null;
  const { tabId, documentId } = page;
  return { tabId, ...(documentId && { documentId }), at };
}

/** Admits a page script whose page belongs to the tenant that the message names. */
export function pageOfTenant(
  sender: Sender,
  named: { host: string; tenant: string; environment?: string },
): PageSender | null {
  const page = tenantPage(sender);
  const isSame =
    page?.at.host === named.host &&
    page.at.tenant === named.tenant &&
    (named.environment === undefined || page.at.environment === named.environment);
  return isSame ? page : null;
}

/** Admits our script on Kolleno's own hand-off page. Origins of a policy have no script of ours. */
export function kollenoPage(sender: Sender): KollenoSender | null {
  const page = topFrame(sender);
  return page && isHandoffPage(page.url) ? { tabId: page.tabId } : null;
}

/** Admits the side panel and the other pages of the extension. Refuses senders without a URL. */
export function extensionPage(sender: Sender): PanelSender | null {
  const isOwn =
    sender.id === browser.runtime.id && sender.url?.startsWith(browser.runtime.getURL('/'));
  return isOwn ? 'extension page' : null;
}

function topFrame(sender: Sender): { tabId: number; documentId?: string; url: URL } | null {
  const { id, tab, frameId, documentId, url } = sender;
  if (id !== browser.runtime.id || tab?.id === undefined || frameId !== 0) return null;
  const parsed = url === undefined ? null : parseUrl(url);
  return parsed && { tabId: tab.id, ...(documentId && { documentId }), url: parsed };
}
