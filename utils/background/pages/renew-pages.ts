import { browser } from 'wxt/browser';
import { pagesRenewed } from '../../storage/items.ts';
import { tenantPages } from '../../tenant/hosts.ts';

/** The watcher's file as the build names it. */
const watcher = '/content-scripts/watcher.js';

/**
 * Tabs that were open before the extension was installed, updated, reloaded or switched on again have no page script, or one that reaches nobody any
 * more. They get a new one, so that nobody has to reload a page with a half-filled form or a one-time value on it. `runtime.onInstalled` would miss
 * the last two; what lies in `storage.session` goes with each of them, and stays while the worker merely sleeps.
 */
export async function renewPages(): Promise<void> {
  if (await pagesRenewed.getValue()) return;
  await pagesRenewed.setValue(true);
  const tabs = await browser.tabs.query({ url: tenantPages });
  const renew = ({ id, discarded }: (typeof tabs)[number]) =>
    id === undefined || discarded
      ? Promise.resolve()
      : browser.scripting.executeScript({ target: { tabId: id, frameIds: [0] }, files: [watcher] });
  // Error pages and tabs that are closing take no script.
  await Promise.allSettled(tabs.map(renew));
}
