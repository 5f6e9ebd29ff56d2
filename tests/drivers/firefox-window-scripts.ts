/**
 * What the rig does in Firefox's own window, where the toolbar and the sidebar are. Each function runs there on its own, with Firefox's rights
 * (`--remote-allow-system-access`), and so names nothing outside itself.
 */

interface FirefoxBrowserElement extends Element {
  permanentKey?: object;
  currentURI: { spec: string };
}
interface Navigables {
  getBrowserById(id: string): FirefoxBrowserElement | null;
  getIdForBrowser(browser: FirefoxBrowserElement): string;
}
declare const ChromeUtils: { importESModule(address: string): { NavigableManager: Navigables } };
interface Tab {
  linkedBrowser: FirefoxBrowserElement;
}
declare const gBrowser: { tabs: Tab[]; removeTab(tab: Tab): void };
declare const WebExtensionPolicy: {
  getByID(id: string): { extension: { terminateBackground(): Promise<void> } } | null;
};
/** Firefox's own. Its frame holds a document of Firefox's, and that the extension's page. */
declare const SidebarController: {
  isOpen: boolean;
  currentID: string;
  browser: { contentDocument: Document | null };
};

/** Firefox's automation finds a page by its id among the tabs; from now on in the sidebar as well. */
export function registerSidebar(): void {
  const { NavigableManager } = ChromeUtils.importESModule(
    'chrome://remote/content/shared/NavigableManager.sys.mjs',
  );
  const inTabs = NavigableManager.getBrowserById.bind(NavigableManager);
  NavigableManager.getBrowserById = (id) => {
    const sidebar =
      SidebarController.browser.contentDocument?.querySelector<FirefoxBrowserElement>(
        '#webext-panels-browser',
      );
    // Without a key it has no id yet.
    const shows = sidebar?.permanentKey && NavigableManager.getIdForBrowser(sidebar) === id;
    return shows ? sidebar : inTabs(id);
  };
}

/** The page in the sidebar, by the id that the automation knows it by, as JSON. */
export function sidebarPage(): string | null {
  const sidebar = SidebarController.isOpen
    ? SidebarController.browser.contentDocument?.querySelector<FirefoxBrowserElement>(
        '#webext-panels-browser',
      )
    : null;
  if (!sidebar?.currentURI?.spec.startsWith('moz-extension:')) return null;
  const { NavigableManager } = ChromeUtils.importESModule(
    'chrome://remote/content/shared/NavigableManager.sys.mjs',
  );
  // Every tab has such a key, and the automation's id hangs on it.
  sidebar.permanentKey ??= {};
  return JSON.stringify({
    context: NavigableManager.getIdForBrowser(sidebar),
    url: sidebar.currentURI.spec,
  });
}

/** Whether the sidebar is open and shows this extension. */
export function isSidebarOpen(addOnId: string): boolean {
  const { isOpen, currentID } = SidebarController;
  return isOpen && currentID === `${addOnId.replace(/[^a-zA-Z0-9-]/g, '_')}-sidebar-action`;
}

/** Closes the welcome page; whether it was there. */
export function closeWelcome(): boolean {
  const tab = gBrowser.tabs.find(({ linkedBrowser }) =>
    linkedBrowser.currentURI.spec.endsWith('/welcome.html'),
  );
  if (tab) gBrowser.removeTab(tab);
  return tab !== undefined;
}

/** Whether the extension's button is in sight in the toolbar. */
export function isToolbarButtonVisible(addOnId: string): boolean {
  const button = document.querySelector(`#nav-bar toolbarbutton[data-extensionid="${addOnId}"]`);
  return button?.checkVisibility() ?? false;
}

export function pressToolbarButton(addOnId: string): void {
  document
    .querySelector<HTMLElement>(`#nav-bar toolbarbutton[data-extensionid="${addOnId}"]`)
    ?.click();
}

export function readClipboard(): Promise<string> {
  return navigator.clipboard.readText();
}

/** Ends the extension's background page, as after a while without work. */
export async function stopBackground(addOnId: string): Promise<void> {
  await WebExtensionPolicy.getByID(addOnId)?.extension.terminateBackground();
}
