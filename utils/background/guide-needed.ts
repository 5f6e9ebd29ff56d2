import { browser } from 'wxt/browser';
import type { PageSender } from './senders.ts';

/** `guide-needed`: runs the guide in the tab. In a document where it runs already it does nothing. */
export async function onGuideNeeded(_: unknown, { tabId }: PageSender): Promise<undefined> {
  await browser.scripting.executeScript({
    target: { tabId, frameIds: [0] },
    files: ['/content-scripts/overlay.js'],
  });
}
