/**
 * One guide in each document. The mark stands in the extension's own world, which the page cannot see, and lives and dies with the document, so no list of tabs
 * can go stale. A second guide must not even be loaded: it would end the first, as one of a newer version does.
 */
export const overlayMark = 'kollenoGuide';

/** Takes the mark; false where somebody has it. */
export function takeMark(): boolean {
  if (overlayMark in globalThis) return false;
  Object.assign(globalThis, { [overlayMark]: true });
  return true;
}

/** No guide came of it. */
export function returnMark(): void {
  Reflect.deleteProperty(globalThis, overlayMark);
}
