const frame = '#workdayApplicationFrame';

/**
 * Whether a person can see the element. Old popups, titles and whole pages stay in the document, hidden. The application frame
 * can keep `aria-hidden` after a dialog has closed, so that mark does not count on the frame (docs/workday.md, "Page").
 * Asks for style, not for layout.
 */
export function isVisible(element: Element): boolean {
  const hidden = element.closest(`[hidden], [aria-hidden="true"]:not(${frame})`);
  if (hidden) return false;
  if (typeof element.checkVisibility === 'function') {
    // The second name is for Chrome before 121.
    return element.checkVisibility({ visibilityProperty: true, checkVisibilityCSS: true });
  }
  return styledVisible(element);
}

/** A dialog that is collapsed to nothing is as good as hidden. Reads layout; for the few dialogs only. */
export function hasSize(element: Element): boolean {
  const view = element.ownerDocument.documentElement;
  if (view.getClientRects().length === 0) return true; // no layout to ask, as in a document that is not rendered
  const box = element.getBoundingClientRect();
  if (box.width > 1 && box.height > 1) return true;
  // A wrapper without a size of its own may hold fixed children.
  return [...element.children].some((child) => {
    const inner = child.getBoundingClientRect();
    return inner.width > 1 && inner.height > 1;
  });
}

/** For documents without `checkVisibility`. */
function styledVisible(element: Element): boolean {
  const view = element.ownerDocument.defaultView;
  if (!view) return false;
  if (view.getComputedStyle(element).visibility === 'hidden') return false;
  for (let at: Element | null = element; at; at = at.parentElement) {
    if (view.getComputedStyle(at).display === 'none') return false;
  }
  return element.isConnected;
}
