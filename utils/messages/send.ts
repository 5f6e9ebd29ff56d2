import { browser } from 'wxt/browser';
import { isFailure } from './answer.ts';
import type {
  BackgroundMessages,
  MessageAnswer,
  MessageData,
  TabScriptMessages,
} from './protocol.ts';

/** A handler of the background failed. */
export class HandlerFailed extends Error {
  override readonly name = 'HandlerFailed';
}

/** Like `sendToBackground`, for those who tell a person: rejects with `HandlerFailed` when the background took the message and failed. */
export async function askBackground<T extends keyof BackgroundMessages>(
  type: T,
  data: MessageData<BackgroundMessages, T>,
): Promise<MessageAnswer<BackgroundMessages, T> | undefined> {
  const answer = await browser.runtime.sendMessage({ type, data });
  if (isFailure(answer)) throw new HandlerFailed('The background failed.');
  // Chromium turns an undefined answer into null on its way.
  return answer ?? undefined;
}

/**
 * Sends to the background. Answers undefined when the background did not take the message (wrong sender, wrong shape, failure),
 * and rejects when there is nobody to take it: after an update of the extension, in a page script left over from the old one.
 */
export async function sendToBackground<T extends keyof BackgroundMessages>(
  type: T,
  data: MessageData<BackgroundMessages, T>,
): Promise<MessageAnswer<BackgroundMessages, T> | undefined> {
  const answer = await browser.runtime.sendMessage({ type, data });
  return isFailure(answer) ? undefined : (answer ?? undefined);
}

/** Sends to the page script of a tab, top frame only. Rejects when no page script runs there. */
export async function sendToTab<T extends keyof TabScriptMessages>(
  tabId: number,
  type: T,
  data: MessageData<TabScriptMessages, T>,
): Promise<MessageAnswer<TabScriptMessages, T> | undefined> {
  const answer = await browser.tabs.sendMessage(tabId, { type, data }, { frameId: 0 });
  return isFailure(answer) ? undefined : (answer ?? undefined);
}
