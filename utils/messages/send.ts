import { browser } from 'wxt/browser';
import { isFailure } from './answer.ts';
import type {
  BackgroundMessages,
  MessageAnswer,
  MessageData,
  TabScriptMessages,
} from './protocol.ts';

/** The background took the message, but its handler failed. */
class HandlerFailed extends Error {
  override readonly name = 'HandlerFailed';
}

/**
 * Like `sendToBackground`, for callers that report failures to the user.
 * @throws HandlerFailed if the background took the message and its handler failed
 */
export async function askBackground<T extends keyof BackgroundMessages>(
  type: T,
  data: MessageData<BackgroundMessages, T>,
): Promise<MessageAnswer<BackgroundMessages, T> | undefined> {
  const answer = await browser.runtime.sendMessage({ type, data });
  if (isFailure(answer)) throw new HandlerFailed('The background failed.');
  // Chromium delivers an undefined answer as null.
  return answer ?? undefined;
}

/**
 * Sends a message to the background. Resolves to undefined if the background dropped the message or
 * its handler failed. Rejects if nothing listens: an old page script is cut off when the extension
 * is updated.
 */
export async function sendToBackground<T extends keyof BackgroundMessages>(
  type: T,
  data: MessageData<BackgroundMessages, T>,
): Promise<MessageAnswer<BackgroundMessages, T> | undefined> {
  const answer = await browser.runtime.sendMessage({ type, data });
  return isFailure(answer) ? undefined : (answer ?? undefined);
}

/** Sends a message to the page script in a tab's top frame. Rejects if none runs there. */
export async function sendToTab<T extends keyof TabScriptMessages>(
  tabId: number,
  type: T,
  data: MessageData<TabScriptMessages, T>,
): Promise<MessageAnswer<TabScriptMessages, T> | undefined> {
  const answer = await browser.tabs.sendMessage(tabId, { type, data }, { frameId: 0 });
  return isFailure(answer) ? undefined : (answer ?? undefined);
}
