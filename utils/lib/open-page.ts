import { browser } from 'wxt/browser';

/**
 * Opens an address in a tab, or in a window where no tab opens: a panel can be in a window of a
 * kind that takes no tabs.
 * @throws if neither opens
 */
export const openAddress = async (url: string): Promise<void> => {
  try {
    await browser.tabs.create({ url });
  } catch {
    await browser.windows.create({ url });
  }
};

/** Opens one of the extension's own pages for the person who pressed a button. */
export const openOwnPage = (path: string): void =>
  void openAddress(browser.runtime.getURL(path as '/welcome.html')).catch(() => undefined);

/** Opens the settings page, by the browser's own way if that works. */
export const openSettings = (): void =>
  void browser.runtime.openOptionsPage().catch(() => openOwnPage('/options.html'));
