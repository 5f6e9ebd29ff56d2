import { browser } from 'wxt/browser';

interface ClosableArea {
  /** Firefox has it for no area. */
  setAccessLevel?(options: { accessLevel: 'TRUSTED_CONTEXTS' }): Promise<void>;
}

/**
 * What lies in `storage.local` is for the extension's own pages. Chromium hands it to page scripts as well unless it is told not to, and a page that has taken over such
 * a script could read what other tenants have come to, and write it.
 */
export function closeStorage(): void {
  // A browser that cannot close it keeps it open; no secret lies there in the clear.
  (browser.storage.local as ClosableArea)
    .setAccessLevel?.({ accessLevel: 'TRUSTED_CONTEXTS' })
    .catch(() => undefined);
}
