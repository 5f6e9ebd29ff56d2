import { answerWith } from '../../messages/answer.ts';
import type { BackgroundMessages } from '../../messages/protocol.ts';
import { isFromExtensionPage, isMessage, type Sender } from '../../messages/sender.ts';
import { limitRate } from './rate-limit.ts';
import { schemas } from './schemas.ts';
import { admit, type Senders } from './senders.ts';

type Handler<T extends keyof BackgroundMessages> = (
  data: BackgroundMessages[T]['data'],
  sender: Senders[T],
) => BackgroundMessages[T]['answer'] | Promise<BackgroundMessages[T]['answer']>;

export type Handlers = { [T in keyof BackgroundMessages]: Handler<T> };

/**
 * The background's one ear. A message reaches its handler when its shape fits its schema and its sender may send it; anything else is dropped without an answer.
 * The handler starts within the listener's own turn, so a click in the page still counts as one when `open-panel` arrives.
 * @returns the listener for `runtime.onMessage`
 */
export function route(handlers: Handlers) {
  const mayGoOn = limitRate();
  return (
    message: unknown,
    sender: Sender,
    respond: (answer?: unknown) => void,
  ): true | undefined => {
    if (!isMessage(message) || !isKnown(message.type)) return;
    if (isPageScript(sender) && !mayGoOn(sender.tab.id)) return;
    const handle = prepare(handlers, message.type, message.data, sender);
    if (!handle) return;
    answerWith(handle, respond);
    // The one form of a late answer that Chromium, Firefox and webextension-polyfill all know.
    return true;
  };
}

function prepare<T extends keyof BackgroundMessages>(
  handlers: Handlers,
  type: T,
  data: unknown,
  sender: Sender,
): (() => unknown) | null {
  const parsed = schemas[type].safeParse(data);
  if (!parsed.success) return null;
  const admitted = admit[type](sender, parsed.data);
  return admitted === null ? null : () => handlers[type](parsed.data, admitted);
}

/** The side panel in a tab of its own is no page script. */
const isPageScript = (sender: Sender): sender is Sender & { tab: { id: number } } =>
  sender.tab?.id !== undefined && !isFromExtensionPage(sender);

const isKnown = (type: string): type is keyof BackgroundMessages => Object.hasOwn(schemas, type);
