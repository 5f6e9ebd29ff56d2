import { browser } from 'wxt/browser';

/** The watcher's file as the build names it. */
const watcher = '/content-scripts/guide.js';

/**
 * Tabs that were open before an installation or an update have no page script, or one that reaches nobody any more: they get a new one, so that
 * nobody has to reload a page with a half-filled form or a one-time value on it.
 */
export function renewPagesAfterUpdate(matches: string[]): void {
  browser.runtime.onInstalled.addListener(({ reason }) => {
    if (reason === 'install' || reason === 'update') void renewPages(matches);
  });
}

async function renewPages(matches: string[]): Promise<void> {
  const tabs = await browser.tabs.query({ url: matches });
  const renew = ({ id, discarded }: (typeof tabs)[number]) =>
    id === undefined || discarded
      ? Promise.resolve()
      : browser.scripting.executeScript({ target: { tabId: id, frameIds: [0] }, files: [watcher] });
  // Error pages and tabs that are closing take no script.
  await Promise.allSettled(tabs.map(renew));
}
