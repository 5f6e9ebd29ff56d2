import { browser } from 'wxt/browser';
import { overlayScript, watcherScript } from '../../messages/content-scripts.ts';
import type { PageSender } from '../../messages/sender.ts';
import { pagesRenewed } from '../../storage/items.ts';
import { tenantPages } from '../../tenant/match-patterns.ts';

/**
 * `guide-needed`: injects the overlay into the document that asked, whose watcher has set
 * `overlayMark`. By document and not by frame where the browser names it: the tab may show another
 * page meanwhile.
 */
export async function onGuideNeeded(
  _: unknown,
  { tabId, documentId }: PageSender,
): Promise<undefined> {
  await inject(overlayScript, documentId ? { tabId, documentIds: [documentId] } : topFrame(tabId));
}

/**
 * Injects a new watcher into tabs that were open before the extension was installed, updated,
 * reloaded or enabled. They have no page script, or one that has lost its connection. Without a new
 * one the user would have to reload a page with a half-filled form or a one-time value.
 *
 * `runtime.onInstalled` does not fire for the last two. `storage.session` is cleared by all four
 * and survives while the worker only sleeps, so a flag in it tells them apart.
 */
export async function injectWatchers(): Promise<void> {
  if (await pagesRenewed.getValue()) return;
  await pagesRenewed.setValue(true);
  const tabs = await browser.tabs.query({ url: tenantPages });
  const renew = ({ id, discarded }: (typeof tabs)[number]) =>
    id === undefined || discarded ? Promise.resolve() : inject(watcherScript, topFrame(id));
  // Error pages and tabs that are closing reject the script.
  await Promise.allSettled(tabs.map(renew));
}

type ContentScript = typeof overlayScript | typeof watcherScript;

type Target = { tabId: number; frameIds: number[] } | { tabId: number; documentIds: string[] };

const topFrame = (tabId: number): Target => ({ tabId, frameIds: [0] });

const inject = (script: ContentScript, target: Target): Promise<unknown> =>
  browser.scripting.executeScript({ target, files: [script] });
