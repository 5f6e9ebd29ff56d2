import { browser } from 'wxt/browser';

/**
 * Firefox's `sidebarAction`. Chromium does not have it, and the type packages do not declare it.
 */
interface SidebarAction {
  open(): Promise<void>;
  toggle(): Promise<void>;
}

export const sidebar = () => (browser as { sidebarAction?: SidebarAction }).sidebarAction;
/**
 * Chromium's `sidePanel`. webextension-polyfill does not expose it, so this uses the native object.
 * Undefined in Firefox.
 */
export const sidePanel = () =>
  (globalThis.chrome as { sidePanel?: typeof chrome.sidePanel } | undefined)?.sidePanel;

/**
 * Opens the side panel next to one of the extension's own pages. Call it synchronously in a click
 * handler: both browsers require a user gesture, and an `await` before the call loses it. Resolves
 * to whether the browser opened the panel.
 */
export function openPanel(windowId: number | undefined): Promise<boolean> {
  const opening = windowId === undefined ? undefined : sidePanel()?.open({ windowId });
  return (opening ?? sidebar()?.open() ?? Promise.reject<void>()).then(
    () => true,
    () => false,
  );
}
