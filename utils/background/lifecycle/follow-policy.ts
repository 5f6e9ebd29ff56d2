import { browser } from 'wxt/browser';
import { settingsChanged } from '../handlers/change-settings.ts';
import { commitAll } from '../vault/commit.ts';

/** The organisation may change its policy at any time; Chromium wakes the worker for it. Firefox reads policies when it starts. Listens from the worker's first turn on. */
export function followPolicy(): void {
  browser.storage.onChanged.addListener((_, area) => {
    if (area !== 'managed') return;
    void settingsChanged();
    // A key that it names is one to seal to.
    void commitAll();
  });
}
