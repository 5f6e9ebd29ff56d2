/**
 * Whether this is the first watcher of its kind in the document. After an update Firefox runs the declared scripts in open tabs by itself, and
 * the background does so everywhere. The mark lives in the page scripts' own world, which an updated extension gets anew.
 */
export function isFirstWatcher(): boolean {
  const marked = 'kollenoWatcher' in globalThis;
  Object.assign(globalThis, { kollenoWatcher: true });
  return !marked;
}

/** Drawings of an earlier version, which reaches nobody any more. It notices that it was thrown out, and ends. */
export function removeLeftOver(document: Document): void {
  for (const host of document.querySelectorAll('kolleno-guide')) host.remove();
}
