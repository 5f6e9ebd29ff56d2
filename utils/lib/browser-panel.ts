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
