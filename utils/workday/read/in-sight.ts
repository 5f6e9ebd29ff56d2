import { findPage } from '../dom/page.ts';
import { oneLine, textOf } from '../dom/text.ts';
import { isVisible } from '../dom/visible.ts';

/** A value is broken into so many levels of elements at most, such as one for each line. */
const levels = 3;

/**
 * Whether a person can see this text on the page: drawn, not transparent, of some size, and not out of reach of scrolling. It reads layout, so it is asked of single
 * values only. What merely has the colour of its ground, or lies under something else, counts as seen.
 */
export function isInSight(document: Document, text: string): boolean {
  const root = findPage(document)?.root;
  return root !== undefined && [...holdersOf(root, text)].some(isSeen);
}

function* holdersOf(root: HTMLElement, text: string): Generator<Element> {
  for (const box of root.querySelectorAll<HTMLInputElement>('input, textarea')) {
    if (box.value?.trim() === text) yield box;
  }
  const walker = root.ownerDocument.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const part = oneLine(walker.currentNode.nodeValue ?? '');
    if (part === '' || !text.includes(part)) continue;
    let at = walker.currentNode.parentElement;
    for (let level = 0; at && level < levels; level++, at = at.parentElement) {
      if (textOf(at) !== text) continue;
      yield walker.currentNode.parentElement ?? at;
      break;
    }
  }
}

function isSeen(element: Element): boolean {
  if (!isVisible(element) || isTransparent(element)) return false;
  const view = element.ownerDocument.documentElement;
  if (view.getClientRects().length === 0) return true; // no layout to ask, as in a document that is not rendered
  const box = element.getBoundingClientRect();
  if (box.width <= 1 || box.height <= 1) return false;
  let { right, bottom } = box;
  for (let at = element.parentElement; at; at = at.parentElement) {
    if (isClosed(at)) return false;
    right += Math.abs(at.scrollLeft);
    bottom += at.scrollTop;
  }
  return right > 0 && bottom > 0;
}

const isTransparent = (element: Element): boolean =>
  typeof element.checkVisibility === 'function' &&
  // The second name is for Chrome before 121.
  !element.checkVisibility({ opacityProperty: true, checkOpacity: true });

/** Cuts off all that it holds. */
function isClosed(element: Element): boolean {
  const { width, height } = element.getBoundingClientRect();
  if (width > 1 && height > 1) return false;
  return element.ownerDocument.defaultView?.getComputedStyle(element).overflow !== 'visible';
}
