import { browser } from 'wxt/browser';

/** Firefox's sidebar, which neither Chromium nor the types know. */
interface SidebarAction {
  open(): Promise<void>;
  toggle(): Promise<void>;
}

export const sidebar = () => (browser as { sidebarAction?: SidebarAction }).sidebarAction;
/** Chromium's side panel. webextension-polyfill does not pass it on, hence the native object; Firefox has none. */
export const sidePanel = () =>
  (globalThis.chrome as { sidePanel?: typeof chrome.sidePanel } | undefined)?.sidePanel;

/**
 * Opens the side panel beside one of the extension's own pages. Within the click itself: both browsers want it, and an `await` before the call would lose it.
 * @returns whether the browser opened it
 */
export function openPanel(windowId: number | undefined): Promise<boolean> {
  const opening = windowId === undefined ? undefined : sidePanel()?.open({ windowId });
  return (opening ?? sidebar()?.open() ?? Promise.reject<void>()).then(
    () => true,
    () => false,
  );
}
