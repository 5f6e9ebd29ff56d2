import { browser } from 'wxt/browser';
import type { WorkdayAddress } from '../tenant/hosts.ts';

/** What the browser says of a message's sender, as far as it is looked at. */
export interface Sender {
  id?: string | undefined;
  /** Address of the frame that sent it. The background has none in some browsers. */
  url?: string | undefined;
  frameId?: number | undefined;
  tab?: { id?: number | undefined } | undefined;
}

/** A panel, an options page or the background: never a page script, whose sender carries the address of the web page. */
export function isFromExtensionPage(sender: Sender): boolean {
  if (sender.id !== browser.runtime.id) return false;
  if (sender.url === undefined) return sender.tab === undefined;
  return sender.url.startsWith(browser.runtime.getURL('/'));
}

export function isMessage(message: unknown): message is { type: string; data: unknown } {
  return (
    typeof message === 'object' &&
    message !== null &&
    'type' in message &&
    typeof message.type === 'string' &&
    'data' in message
  );
}

/** A page script in the top frame of a tenant's page. */
export interface PageSender {
  tabId: number;
  at: WorkdayAddress;
}

/** Our script on Kolleno's hand-off page. */
export interface KollenoSender {
  tabId: number;
}

/** A page of the extension itself. */
export type PanelSender = 'extension page';
