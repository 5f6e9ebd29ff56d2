import { browser } from 'wxt/browser';
import { type StorageAreaName, storageAreaNames } from '../../state/storage-areas.ts';
import { openStorageAreas } from '../../storage/items.ts';
import { update } from '../../storage/update.ts';

interface RestrictableArea {
  /** Missing in Firefox, for every area. Chromium before 140 refuses it for all but `session`. */
  setAccessLevel?(options: { accessLevel: 'TRUSTED_CONTEXTS' }): Promise<void>;
}

/**
 * Closes all four storage areas to content scripts, and notes in `openStorageAreas` those that the
 * browser leaves open. They hold nothing of the extension's: `local` and `sync` are unused, and
 * `managed` holds the organisation's policy, which scripts cannot change.
 */
export async function restrictStorage(): Promise<void> {
  const closed = await Promise.all(storageAreaNames.map(restrict));
  const open = storageAreaNames.filter((_, index) => !closed[index]);
  await update(openStorageAreas, (before) => (before.join() === open.join() ? before : open));
}

/** @returns whether content scripts cannot reach the area */
async function restrict(name: StorageAreaName): Promise<boolean> {
  const area: RestrictableArea = browser.storage[name];
  try {
    if (area.setAccessLevel) {
      await area.setAccessLevel({ accessLevel: 'TRUSTED_CONTEXTS' });
      return true;
    }
  } catch {
    // Refused. The area is as open as before.
  }
  // Every browser closes this one unless an extension opens it.
  return name === 'session';
}
