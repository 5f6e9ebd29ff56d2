import { findPage } from '../dom/page.ts';
import { oneLine, textOf } from '../dom/text.ts';
import { isDrawn } from './drawn.ts';

/** Maximum depth of elements that a value is split into, such as one per line. */
const maxDepth = 3;

/**
 * Whether none of the looked-at ways of hiding a text applies to this one (`isDrawn` has the list).
 * That is less than what a person can see: pages have more ways than any list. Reads layout, so it
 * is for single values only, and never in a mutation callback.
 */
export function isInSight(document: Document, text: string): boolean {
  const root = findPage(document)?.root;
  return root !== undefined && [...elementsWith(root, text)].some(isDrawn);
}

/** The elements inside `root` that hold exactly this text. */
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
