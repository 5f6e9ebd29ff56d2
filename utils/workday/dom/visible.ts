const frame = '#workdayApplicationFrame';
/**
 * What stays open to screen readers while a list or a menu is open, and the control that opened it.
 */
const openLayer =
  '[role="listbox"], [role="menu"], [role="tree"], [role="grid"], [aria-expanded="true"]';
const dialog = '[role="dialog"], [role="alertdialog"]';

/**
 * Whether a person can see the element. Old popups, titles and whole pages stay in the document,
 * hidden. The application frame can keep `aria-hidden` after a dialog has closed, so that attribute
 * does not count on the frame (docs/workday.md, "Page markup"). Reads style, not layout.
 */
export function isVisible(element: Element): boolean {
  const hidden = element.closest(`[hidden], [aria-hidden="true"]:not(${frame})`);
  if (hidden && !isBehindLayer(hidden)) return false;
  if (typeof element.checkVisibility === 'function') {
    // `checkVisibilityCSS` is the name before Chrome 121.
    return element.checkVisibility({ visibilityProperty: true, checkVisibilityCSS: true });
  }
  return styledVisible(element);
}

/**
 * Whether the element is hidden from screen readers alone, while a list or a menu is open.
 * Libraries hide everything then but the layer and the control that opened it: each element beside
 * one of their ancestors. A dialog counts only if it holds that control, since old ones stay hidden
 * too.
 */
function isBehindLayer(hidden: Element): boolean {
  const { parentElement } = hidden;
  if (hidden.hasAttribute('hidden') || !parentElement) return false;
  const isOld =
    (hidden.matches(dialog) || hidden.querySelector(dialog) !== null) &&
    hidden.querySelector('[aria-expanded="true"]') === null;
  if (isOld) return false;
  const isBeside = [...parentElement.querySelectorAll(openLayer)].some(
    (element) => !hidden.contains(element) && !element.closest('[aria-hidden="true"]'),
  );
  const around = parentElement.closest(`[hidden], [aria-hidden="true"]:not(${frame})`);
  return isBeside && (around === null || isBehindLayer(around));
}

/**
 * Whether the element has an area: a dialog collapsed to nothing counts as hidden. Reads layout, so
 * it is for the few dialogs only.
 */
export function hasSize(element: Element): boolean {
  const view = element.ownerDocument.documentElement;
  if (view.getClientRects().length === 0) return true; // A document that is not rendered has no layout.
  const rect = element.getBoundingClientRect();
  if (rect.width > 1 && rect.height > 1) return true;
  // A wrapper without an area may contain fixed children.
  return [...element.children].some((child) => {
    const childRect = child.getBoundingClientRect();
    return childRect.width > 1 && childRect.height > 1;
  });
}

/** Fallback for documents without `checkVisibility`. */
function styledVisible(element: Element): boolean {
  const view = element.ownerDocument.defaultView;
  if (!view) return false;
  if (view.getComputedStyle(element).visibility === 'hidden') return false;
  for (let ancestor: Element | null = element; ancestor; ancestor = ancestor.parentElement) {
    if (view.getComputedStyle(ancestor).display === 'none') return false;
  }
  return element.isConnected;
}
