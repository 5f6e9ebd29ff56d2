import { browser } from 'wxt/browser';
import { answerWith } from './answer.ts';
import type { MessageAnswer, MessageData, TabScriptMessages } from './protocol.ts';
import { isFromExtensionPage, isMessage, type Sender } from './sender.ts';

export type TabHandlers = {
  [T in keyof TabScriptMessages]?: (
    data: MessageData<TabScriptMessages, T>,
  ) => MessageAnswer<TabScriptMessages, T> | Promise<MessageAnswer<TabScriptMessages, T>>;
};

/**
 * Listens for messages in a page script. Several scripts of one tab can listen, each for its own
 * types. Ignores messages of other page scripts: only the background and the extension's pages may
 * control a tab.
 * @returns a function that stops listening
 */
export function listenInTab(handlers: TabHandlers): () => void {
  const listener = (message: unknown, sender: Sender, respond: (answer?: unknown) => void) => {
    if (!isFromExtensionPage(sender) || !isMessage(message)) return;
    const handle = Object.hasOwn(handlers, message.type)
      ? (handlers[message.type as keyof TabHandlers] as ((data: unknown) => unknown) | undefined)
      : undefined;
    if (!handle) return;
    answerWith(() => handle(message.data), respond);
    // The only form of a late answer that Chromium, Firefox and webextension-polyfill all support.
    return true as const;
  };
  browser.runtime.onMessage.addListener(listener);
  return () => browser.runtime.onMessage.removeListener(listener);
}
