import { browser } from 'wxt/browser';
import { onToolbarClick, openOnToolbarClick, openPanel } from '../../lib/browser-panel.ts';
import type { PageSender } from '../../messages/sender.ts';
import { toolbarOpensPanel } from '../../storage/items.ts';
import { update } from '../../storage/update.ts';

/**
 * Makes the toolbar button open the panel. The browser does so by itself, unless it refuses or
 * `openPanel` found in this run that the panel does not open: then the click arrives here.
 */
export function openPanelFromToolbar(): void {
  browser.action.onClicked.addListener(async ({ id }) => {
    if (id !== undefined && !(await onToolbarClick(id))) await openInWindow(id);
  });
  void leaveToBrowser();
}

/** Once in a run: the worker starts often, and must not undo what `openPanel` found. */
async function leaveToBrowser(): Promise<void> {
  if (await toolbarOpensPanel.getValue()) return;
  if (await openOnToolbarClick(true)) await update(toolbarOpensPanel, () => true);
}

/**
 * `open-panel`: opens the panel beside the tab. Both browsers require a user gesture, which an
 * `await` before the call would lose. Firefox does not accept a click in a page as a gesture for
 * the extension, and an organisation can switch the panel off: there it opens in a window of its
 * own.
 */
export async function onOpenPanel(_: unknown, { tabId }: PageSender): Promise<undefined> {
  if (!(await openPanel({ tabId }))) await openInWindow(tabId);
}

/** A browser that opens no further window still opens a tab. */
async function openInWindow(tabId: number): Promise<void> {
  const url = browser.runtime.getURL(`/sidepanel.html?tab=${tabId}`);
  const popup = { url, type: 'popup', width: 420, height: 900 } as const;
  await browser.windows.create(popup).catch(() => browser.tabs.create({ url }));
}
