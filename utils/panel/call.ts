import { browser } from 'wxt/browser';
import { overlayMark, overlayScript } from '../messages/content-scripts.ts';
import type {
  BackgroundMessages,
  MessageAnswer,
  MessageData,
  Opened,
} from '../messages/protocol.ts';
import { askBackground, sendToTab } from '../messages/send.ts';
import type { Refusal, Refused } from '../state/consent.ts';

/**
 * No page script of the tab accepts messages. The page is older than the extension or not of a
 * tenant.
 */
export class PageOutOfReach extends Error {
  override readonly name = 'PageOutOfReach';
}

/** The background refused a command, because what the panel showed has changed since. */
export class CommandRefused extends Error {
  override readonly name = 'CommandRefused';
  readonly refusal: Refusal;

  constructor(refusal: Refusal) {
    super('The background refused the command.');
    this.refusal = refusal;
  }
}

/**
 * Sends a command to the background.
 * @throws CommandRefused if the background refused it
 */
export async function callBackground<T extends keyof BackgroundMessages>(
  type: T,
  data: MessageData<BackgroundMessages, T>,
): Promise<Exclude<MessageAnswer<BackgroundMessages, T>, Refused> | undefined> {
  const answer = await askBackground(type, data);
  if (isRefused(answer)) throw new CommandRefused(answer.refused);
  return answer as Exclude<typeof answer, Refused>;
}

const isRefused = (answer: unknown): answer is Refused =>
  typeof answer === 'object' && answer !== null && 'refused' in answer;

/**
 * Sends to the overlay's script in the tab, and injects the script first where it does not run.
 * @throws PageOutOfReach if no script answers
 */
export const callPage: typeof sendToTab = async (tabId, type, data) => {
  try {
    return await sendToTab(tabId, type, data).catch(async () => {
      await injectOverlay(tabId);
      return sendToTab(tabId, type, data);
    });
  } catch (cause) {
    throw new PageOutOfReach('No page script answered.', { cause });
  }
};

/** Injects the overlay, which does not run on pages without a task until it is needed. */
async function injectOverlay(tabId: number): Promise<void> {
  const target = { tabId, frameIds: [0] };
  // The watcher's own mark (utils/messages/content-scripts.ts). Without it the watcher would inject
  // a second overlay into this document.
  await browser.scripting.executeScript({
    target,
    func: (mark: string) => {
      Object.assign(globalThis, { [mark]: true });
    },
    args: [overlayMark],
  });
  await browser.scripting.executeScript({ target, files: [overlayScript] });
}

/**
 * How the page script opened a page. Without an answer it failed, and what Workday's search shows
 * is not known.
 * @throws PageOutOfReach without an answer
 */
export function openedBy(answer: { opened: Opened } | undefined): Opened {
  if (!answer) throw new PageOutOfReach('The page script failed to open the page.');
  return answer.opened;
}
