import { browser } from 'wxt/browser';
import { sidebar, sidePanel } from '../../lib/browser-panel.ts';
import type { PageSender } from '../../messages/sender.ts';

/** The toolbar button opens the panel. */
export function openPanelFromToolbar(): void {
  // A rejection leaves the button without effect, and the panel can still be opened from the page.
  sidePanel()
    ?.setPanelBehavior({ openPanelOnActionClick: true })
    .catch(() => undefined);
  if (!sidebar()) return;
  browser.action.onClicked.addListener(() => {
    void sidebar()?.toggle();
  });
}

/**
 * `open-panel`: opens the panel beside the tab. Both browsers want the user's click for it, and an `await` before the call would lose it.
 * Firefox does not take a click in the page for one of the extension's; there the panel opens in a window of its own.
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
