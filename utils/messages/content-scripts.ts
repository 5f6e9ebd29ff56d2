/** The files of the content scripts that are injected, as the build names them. */
export const overlayScript = '/content-scripts/overlay.js';
export const watcherScript = '/content-scripts/watcher.js';

/**
 * Marks a document that has an overlay. It is a global of the extension's isolated world, which the
 * page cannot see, and lives and dies with the document, so no list of tabs can go stale. A second
 * overlay must not even be loaded: it would end the first one.
 */
export const overlayMark = 'kollenoGuide';

/** Sets the mark. False if it is set already. */
export function claimOverlayMark(): boolean {
  // An element of the page with this id must not count as the mark.
  if (Object.hasOwn(globalThis, overlayMark)) return false;
  Object.assign(globalThis, { [overlayMark]: true });
  return true;
}

/** Removes the mark after the overlay failed to load. */
export function releaseOverlayMark(): void {
  Reflect.deleteProperty(globalThis, overlayMark);
}

/**
 * Ends the script of this name that runs in the document already, and returns the signal that ends
 * this one. Passes it on by a global of the extension's isolated world, which the page cannot
 * reach. WXT's own signal follows an event on the document, by which any page could end the guide.
 * A script of an earlier version has a world of its own, and ends when it finds itself cut off.
 */
export function replaceEarlierScript(name: 'overlay' | 'watcher'): AbortSignal {
  const key = Symbol.for(`kolleno-connect ${name}`);
  const world = globalThis as { [key: symbol]: unknown };
  const earlier = Object.hasOwn(world, key) ? world[key] : undefined;
  const own = new AbortController();
  world[key] = own;
  if (earlier instanceof AbortController) earlier.abort();
  return own.signal;
}
