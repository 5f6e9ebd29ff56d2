import { browser } from 'wxt/browser';

/**
 * Firefox's `sidebarAction`. Chromium does not have it, and the type packages do not declare it.
 */
interface SidebarAction {
  open(): Promise<void>;
  toggle(): Promise<void>;
}

const sidebar = () => (browser as { sidebarAction?: SidebarAction }).sidebarAction;
/**
 * Chromium's `sidePanel`. webextension-polyfill does not expose it, so this uses the native object.
 * Undefined in Firefox.
 */
const sidePanel = () =>
  (globalThis.chrome as { sidePanel?: typeof chrome.sidePanel } | undefined)?.sidePanel;

/**
 * Opens the browser's own panel beside a tab or in a window. Call it synchronously in a click
 * handler: both browsers require a user gesture, and an `await` before the call loses it. Resolves
 * to whether the browser opened it: an organisation can switch off a panel whose API is there.
 */
export async function openPanel(
  at: { tabId: number } | { windowId: number | undefined },
): Promise<boolean> {
  if (!sidePanel()) return succeeds(() => sidebar()?.open());
  if ('windowId' in at && at.windowId === undefined) return false;
  const opened = await succeeds(() => sidePanel()?.open(at as { tabId: number }));
  // From now on a click on the toolbar button is an event, and its listener opens a window.
  if (!opened) await openOnToolbarClick(false);
  return opened;
}

/**
 * For a click on the toolbar button, and as synchronous as `openPanel`: toggles Firefox's sidebar,
 * opens Chromium's panel. Resolves to whether the browser did.
 */
export const onToolbarClick = (tabId: number): Promise<boolean> =>
  sidebar() ? succeeds(() => sidebar()?.toggle()) : openPanel({ tabId });

/**
 * Lets the browser itself open the panel on a click on the toolbar button, or leaves that click to
 * the extension. Resolves to whether the browser took it.
 */
export const openOnToolbarClick = (openPanelOnActionClick: boolean): Promise<boolean> =>
  succeeds(() => sidePanel()?.setPanelBehavior({ openPanelOnActionClick }));

/** Whether there is such a call, and it worked. It may throw as well as reject. */
async function succeeds(call: () => Promise<void> | undefined): Promise<boolean> {
  try {
    const calling = call();
    await calling;
    return calling !== undefined;
  } catch {
    return false;
  }
}
