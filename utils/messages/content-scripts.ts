/** The files of the content scripts that are injected, as the build names them. */
export const overlayScript = '/content-scripts/overlay.js';
export const watcherScript = '/content-scripts/watcher.js';

/**
 * Marks a document that has an overlay. It is a global of the extension's isolated world, which the
 * page cannot see, and lives and dies with the document, so no list of tabs can go stale. A second
 * overlay must not even be loaded: it would end the first one, as a newer version does.
 */
export const overlayMark = 'kollenoGuide';

/** Sets the mark. False if it is set already. */
export function claimOverlayMark(): boolean {
  if (overlayMark in globalThis) return false;
  Object.assign(globalThis, { [overlayMark]: true });
  return true;
}

/** Removes the mark after the overlay failed to load. */
export function releaseOverlayMark(): void {
  Reflect.deleteProperty(globalThis, overlayMark);
}
