import { browser } from 'wxt/browser';
import type { PageSender } from '../../messages/sender.ts';

/** `guide-needed`: loads the guide into the tab. Whoever asks has taken the document's mark (utils/messages/overlay-script.ts). */
export async function onGuideNeeded(_: unknown, { tabId }: PageSender): Promise<undefined> {
  await browser.scripting.executeScript({
    target: { tabId, frameIds: [0] },
    files: ['/content-scripts/overlay.js'],
  });
}
