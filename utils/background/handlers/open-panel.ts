import { browser } from 'wxt/browser';
import { sidebar, sidePanel } from '../../lib/browser-panel.ts';
import type { PageSender } from '../../messages/sender.ts';

/** Makes the toolbar button open the panel. */
export function openPanelFromToolbar(): void {
  // After a rejection the button does nothing, but the page can still open the panel.
  sidePanel()
    ?.setPanelBehavior({ openPanelOnActionClick: true })
    .catch(() => undefined);
  if (!sidebar()) return;
  browser.action.onClicked.addListener(() => {
    void sidebar()?.toggle();
  });
}

/**
 * `open-panel`: opens the panel beside the tab. Both browsers require a user gesture, which an
 * `await` before the call would lose. Firefox does not accept a click in a page as a gesture for
 * the extension, so there the panel opens in a window of its own.
 */
export function onOpenPanel(_: unknown, { tabId }: PageSender): Promise<undefined> {
  const opened = sidePanel()?.open({ tabId }) ?? sidebar()?.open() ?? Promise.reject<void>();
  return opened.then(
    () => undefined,
    () => (sidePanel() ? undefined : openInWindow(tabId)),
  );
}

async function openInWindow(tabId: number): Promise<undefined> {
  const url = browser.runtime.getURL(`/sidepanel.html?tab=${tabId}`);
  await browser.windows.create({ url, type: 'popup', width: 420, height: 900 });
}
