import { browser } from 'wxt/browser';
import type { PageSender } from './senders.ts';

/** `guide-needed`: runs the guide in the tab, once for each document. */
export async function onGuideNeeded(_: unknown, { tabId }: PageSender): Promise<undefined> {
  const target = { tabId, frameIds: [0] };
  const [first] = await browser.scripting.executeScript({ target, func: markDocument });
  if (first?.result) {
    await browser.scripting.executeScript({ target, files: ['/content-scripts/overlay.js'] });
  }
}

/** Runs in the page script's own world, which the page cannot see. The mark lives and dies with the document, so no list of tabs can go stale. */
function markDocument(): boolean {
  const marked = 'kollenoGuide' in globalThis;
  Object.assign(globalThis, { kollenoGuide: true });
  return !marked;
}
