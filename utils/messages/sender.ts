import { browser } from 'wxt/browser';
import type { WorkdayAddress } from '../tenant/hosts.ts';

/** The parts of `runtime.MessageSender` that the sender checks use. */
export interface Sender {
  id?: string | undefined;
  /** URL of the frame that sent the message. In some browsers the background has none. */
  url?: string | undefined;
  frameId?: number | undefined;
  /** Not in Firefox. */
  documentId?: string | undefined;
  tab?: { id?: number | undefined } | undefined;
}

/**
 * Whether the sender is a page of the extension or its background. A page script never is, because
 * its URL is that of the web page.
 */
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
  /** The document that the script runs in, where the browser names it. */
  documentId?: string;
  at: WorkdayAddress;
}

/** Our script on Kolleno's hand-off page. */
export interface KollenoSender {
  tabId: number;
}

/** A page of the extension itself. */
export type PanelSender = 'extension page';
