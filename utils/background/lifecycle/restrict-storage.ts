import { browser } from 'wxt/browser';

interface RestrictableArea {
  /** Missing in Firefox, for every area. */
  setAccessLevel?(options: { accessLevel: 'TRUSTED_CONTEXTS' }): Promise<void>;
}

/**
 * Restricts `storage.local` to the extension's own pages. By default Chromium also exposes it to
 * content scripts: a page that has taken one over could read and write the progress of other
 * tenants.
 */
export function restrictStorage(): void {
  // Where this fails the area stays open, but it holds no secret in plain text.
  (browser.storage.local as RestrictableArea)
    .setAccessLevel?.({ accessLevel: 'TRUSTED_CONTEXTS' })
    .catch(() => undefined);
}
