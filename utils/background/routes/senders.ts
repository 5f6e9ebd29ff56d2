import { browser } from 'wxt/browser';
import { parseUrl } from '../../lib/url.ts';
import type { BackgroundMessages } from '../../messages/protocol.ts';
import type { KollenoSender, PageSender, PanelSender, Sender } from '../../messages/sender.ts';
import { addressOf } from '../../tenant/hosts.ts';

export interface Senders {
  'guide-needed': PageSender;
  'guide-context': PageSender;
  'page-status': PageSender;
  capture: PageSender;
  'known-pages': PageSender;
  learn: PageSender;
  'overlay-off': PageSender;
  'open-panel': PageSender;
  'handoff-link': KollenoSender;
  'enter-credential': PanelSender;
  reveal: PanelSender;
  connect: PanelSender;
  send: PanelSender;
  'seal-file': PanelSender;
  'try-now': PanelSender;
  'stop-sending': PanelSender;
  'check-status': PanelSender;
  verify: PanelSender;
  'stop-verify': PanelSender;
  'switch-overlay': PanelSender;
  wipe: PanelSender;
  protect: PanelSender;
  unlock: PanelSender;
  'change-settings': PanelSender;
  'draw-again': PanelSender;
  'mark-done': PanelSender;
  'start-run': PanelSender;
  'undo-run': PanelSender;
  'use-names': PanelSender;
  'forget-tenant': PanelSender;
  orient: PanelSender;
  'read-article': PanelSender;
  'skip-permission': PanelSender;
  'tick-permission': PanelSender;
}

type Admit<T extends keyof BackgroundMessages> = (
  sender: Sender,
  data: BackgroundMessages[T]['data'],
) => Senders[T] | null;

/**
 * Who may send what. The browser fills the sender in, a hostile page cannot: so a page script speaks only for the tenant whose page it runs in, and no
 * page script can ask for what a panel may ask.
 */
export const admit: { [T in keyof BackgroundMessages]: Admit<T> } = {
  'guide-needed': fromTenantPage,
  'guide-context': fromThatTenant,
  'page-status': (sender, { status }) =>
    status === null ? fromTenantPage(sender) : fromThatTenant(sender, status),
  capture: fromThatTenant,
  'known-pages': fromThatTenant,
  learn: fromThatTenant,
  'overlay-off': fromThatTenant,
  'open-panel': fromTenantPage,
  'handoff-link': fromKolleno,
  'enter-credential': fromPanel,
  reveal: fromPanel,
  connect: fromPanel,
  send: fromPanel,
  'seal-file': fromPanel,
  'try-now': fromPanel,
  'stop-sending': fromPanel,
  'check-status': fromPanel,
  verify: fromPanel,
  'stop-verify': fromPanel,
  'switch-overlay': fromPanel,
  wipe: fromPanel,
  protect: fromPanel,
  unlock: fromPanel,
  'change-settings': fromPanel,
  'draw-again': fromPanel,
  'mark-done': fromPanel,
  'start-run': fromPanel,
  'undo-run': fromPanel,
  'use-names': fromPanel,
  'forget-tenant': fromPanel,
  orient: fromPanel,
  'read-article': fromPanel,
  'skip-permission': fromPanel,
  'tick-permission': fromPanel,
};

function fromTenantPage(sender: Sender): PageSender | null {
  const page = topFrame(sender);
  const at = page && addressOf(page.url);
  return at ? { tabId: page.tabId, at } : null;
}

function fromThatTenant(
  sender: Sender,
  said: { host: string; tenant: string; environment?: string },
): PageSender | null {
  const page = fromTenantPage(sender);
  const itself =
    page?.at.host === said.host &&
    page.at.tenant === said.tenant &&
    (said.environment === undefined || page.at.environment === said.environment);
  return itself ? page : null;
}

function fromKolleno(sender: Sender): KollenoSender | null {
  const page = topFrame(sender);
  return page?.url.origin === 'https://connect.kolleno.com' ? { tabId: page.tabId } : null;
}

function fromPanel(sender: Sender): PanelSender | null {
  const own =
    sender.id === browser.runtime.id && sender.url?.startsWith(browser.runtime.getURL('/'));
  return own ? 'extension page' : null;
}

function topFrame(sender: Sender): { tabId: number; url: URL } | null {
  const { id, tab, frameId, url } = sender;
  if (id !== browser.runtime.id || tab?.id === undefined || frameId !== 0) return null;
  const parsed = url === undefined ? null : parseUrl(url);
  return parsed && { tabId: tab.id, url: parsed };
}
