/**
 * Drawings of an earlier version of the extension, which reaches nobody any more. It notices that it was thrown out, and ends (host.ts). A drawing
 * that is still alive comes back at once.
 */
export function removeLeftover(document: Document): void {
  for (const host of document.querySelectorAll('kolleno-guide')) host.remove();
}
