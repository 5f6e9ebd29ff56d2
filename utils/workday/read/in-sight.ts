import { findPage } from '../dom/page.ts';
import { oneLine, textOf } from '../dom/text.ts';
import { isVisible } from '../dom/visible.ts';

/** Maximum depth of elements that a value is split into, such as one per line. */
const maxDepth = 3;

/**
 * Whether a person can see this text on the page: drawn, not transparent, of some size, and
 * reachable by scrolling. Reads layout, so it is for single values only. Text in the colour of its
 * background, or under something else, counts as visible.
 */
export function isInSight(document: Document, text: string): boolean {
  const root = findPage(document)?.root;
  return root !== undefined && [...elementsWith(root, text)].some(isReachable);
}

function* elementsWith(root: HTMLElement, text: string): Generator<Element> {
  for (const input of root.querySelectorAll<HTMLInputElement>('input, textarea')) {
    if (input.value?.trim() === text) yield input;
  }
  const walker = root.ownerDocument.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const fragment = oneLine(walker.currentNode.nodeValue ?? '');
    if (fragment === '' || !text.includes(fragment)) continue;
    let ancestor = walker.currentNode.parentElement;
    for (let depth = 0; ancestor && depth < maxDepth; depth++, ancestor = ancestor.parentElement) {
      if (textOf(ancestor) !== text) continue;
      yield walker.currentNode.parentElement ?? ancestor;
      break;
    }
  }
}

function isReachable(element: Element): boolean {
  if (!isVisible(element) || isTransparent(element)) return false;
  const view = element.ownerDocument.documentElement;
  if (view.getClientRects().length === 0) return true; // A document that is not rendered has no layout.
  const rect = element.getBoundingClientRect();
  if (rect.width <= 1 || rect.height <= 1) return false;
  let { right, bottom } = rect;
  for (let ancestor = element.parentElement; ancestor; ancestor = ancestor.parentElement) {
    if (clipsEverything(ancestor)) return false;
    right += Math.abs(ancestor.scrollLeft);
    bottom += ancestor.scrollTop;
  }
  return right > 0 && bottom > 0;
}

const isTransparent = (element: Element): boolean =>
  typeof element.checkVisibility === 'function' &&
  // `checkOpacity` is the name before Chrome 121.
  !element.checkVisibility({ opacityProperty: true, checkOpacity: true });

/** Whether the element clips all its content. */
function clipsEverything(element: Element): boolean {
  const { width, height } = element.getBoundingClientRect();
  if (width > 1 && height > 1) return false;
  return element.ownerDocument.defaultView?.getComputedStyle(element).overflow !== 'visible';
}
