/**
 * Functions that run in Firefox's own window, which has the toolbar and the sidebar. Each runs
 * there by itself with Firefox's privileges (`--remote-allow-system-access`), so it must not
 * reference anything outside its body.
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
/** Part of Firefox. Its frame has a Firefox document, which contains the extension's page. */
declare const SidebarController: {
  isOpen: boolean;
  currentID: string;
  show(commandId: string): Promise<boolean>;
  browser: { contentDocument: Document | null };
};

/**
 * Makes Firefox's automation find pages by ID in the sidebar as well. By default it looks only in
 * tabs.
 */
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
    // A browser element without a key has no ID yet.
    const shows = sidebar?.permanentKey && NavigableManager.getIdForBrowser(sidebar) === id;
    return shows ? sidebar : inTabs(id);
  };
}

/** Returns the page in the sidebar with its automation ID, as JSON. */
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
  // Every tab has such a key, and the automation derives the ID from it.
  sidebar.permanentKey ??= {};
  return JSON.stringify({
    context: NavigableManager.getIdForBrowser(sidebar),
    url: sidebar.currentURI.spec,
  });
}

/** Returns whether the sidebar is open and shows this extension. */
export function isSidebarOpen(addOnId: string): boolean {
  const { isOpen, currentID } = SidebarController;
  return isOpen && currentID === `${addOnId.replace(/[^a-zA-Z0-9-]/g, '_')}-sidebar-action`;
}

/** Opens the sidebar with this extension; does nothing if it is open. */
export async function showSidebar(addOnId: string): Promise<void> {
  await SidebarController.show(`${addOnId.replace(/[^a-zA-Z0-9-]/g, '_')}-sidebar-action`);
}

/** Closes the welcome page and returns whether it was open. */
export function closeWelcome(): boolean {
  const tab = gBrowser.tabs.find(({ linkedBrowser }) =>
    linkedBrowser.currentURI.spec.endsWith('/welcome.html'),
  );
  if (tab) gBrowser.removeTab(tab);
  return tab !== undefined;
}

/** Returns whether the extension's button is visible in the toolbar. */
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

/** Stops the extension's background page, as Firefox does after a period without work. */
export async function stopBackground(addOnId: string): Promise<void> {
  await WebExtensionPolicy.getByID(addOnId)?.extension.terminateBackground();
}
