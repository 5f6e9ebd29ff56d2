import { browser } from 'wxt/browser';
import { BrowserValue } from './browser-value.ts';

/** All that the organisation has laid down for the extension. Firefox has no managed storage where no policy names the extension; that is nothing, too. */
export const readManagedStorage = (): Promise<unknown> =>
  browser.storage.managed.get(null).catch(() => ({}));

export const managedStorage = new BrowserValue(readManagedStorage, (sign) => {
  const changed = (_: unknown, area: string) => {
    if (area === 'managed') sign();
  };
  browser.storage.onChanged.addListener(changed);
  return () => browser.storage.onChanged.removeListener(changed);
});
