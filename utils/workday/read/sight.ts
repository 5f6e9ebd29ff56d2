import { findPage } from '../dom/page.ts';
import { oneLine, textOf } from '../dom/text.ts';
import { isDrawn } from './drawn.ts';

/** Maximum depth of elements that a value is split into, such as one per line. */
const maxDepth = 3;
/** The least that browsers allow between two answers. */
const answerDelayMs = 100;
/** What lies up to two windows above or below counts: it only has to be scrolled to. */
const scrollReach = '200% 0px';
/** A smaller part of an element in its window does not count as on show. */
const minRatio = 0.5;

/** `IntersectionObserverEntry` of Intersection Observer v2, where the browser has it. */
type Entry = IntersectionObserverEntry & { isVisible?: boolean };

/** Whether a value on the page can be seen by a person. */
export interface Sight {
  /**
   * Looks at the page as it is now. Where the browser tells by itself what can be seen, the answer
   * comes with its next frame, or later, when the value comes into view, until `stop`.
   */
  look(): void;
  /** Whether the value was seen once. */
  isSeen(): boolean;
  /** Whether the browser has said anything since the last look. */
  isAnswered(): boolean;
  /** Whether nothing that is looked at hid the value at the last look (`isDrawn`). Known at once. */
  wasDrawn(): boolean;
  stop(): void;
}

/**
 * The browser's own word decides where it has one: Intersection Observer v2 promises that an
 * element was painted as it is, without a filter, and with nothing on top. It knows nothing of
 * colours, masks and sizes, so the list of `isDrawn` applies as well; elsewhere the list alone.
 * Reads layout, so it is for single values only, and never in a mutation callback.
 * @param text the value
 * @param onSeen called if `isSeen` becomes true after a look
 */
export function createSight(document: Document, text: string, onSeen: () => void): Sight {
  let groups: Element[][] = [];
  let drawn = false;
  let seen = false;
  let answered = false;
  let observer: IntersectionObserver | null = null;
  const visible = new Set<Element>();

  const stop = () => {
    observer?.disconnect();
    observer = null;
  };
  const update = () => {
    if (seen || !groups.some((group) => group.every((one) => visible.has(one) && isDrawn(one))))
      return;
    seen = true;
    stop();
    onSeen();
  };

  return {
    look() {
      stop();
      groups = [...elementsWith(document, text)];
      drawn = groups.some((group) => group.every(isDrawn));
      if (!tellsVisibility()) {
        seen = drawn;
        answered = true;
        return;
      }
      // Anew, also for the same elements: what was true of another text says nothing.
      visible.clear();
      answered = groups.length === 0;
      observer = observeVisibility((entries) => {
        answered = true;
        for (const { target, isVisible, intersectionRatio } of entries)
          if (isVisible && intersectionRatio >= minRatio) visible.add(target);
          else visible.delete(target);
        update();
      });
      for (const one of groups.flat()) observer.observe(one);
    },
    isSeen: () => seen,
    isAnswered: () => answered,
    wasDrawn: () => drawn,
    stop,
  };
}

const tellsVisibility = (): boolean =>
  typeof IntersectionObserverEntry === 'function' &&
  'isVisible' in IntersectionObserverEntry.prototype;

function observeVisibility(onEntries: (entries: readonly Entry[]) => void): IntersectionObserver {
  const options: IntersectionObserverInit & { trackVisibility: true; delay: number } = {
    trackVisibility: true,
    delay: answerDelayMs,
    rootMargin: scrollReach,
    scrollMargin: scrollReach,
    threshold: [0, minRatio, 1],
  };
  return new IntersectionObserver((entries) => onEntries(entries), options);
}

/** The elements that hold exactly this text: alone, or in a group of one for each part of it. */
function* elementsWith(document: Document, text: string): Generator<Element[]> {
  const root = findPage(document)?.root;
  if (!root) return;
  for (const input of root.querySelectorAll<HTMLInputElement>('input, textarea')) {
    if (input.value?.trim() === text) yield [input];
  }
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const found = new Set<Element>();
  while (walker.nextNode()) {
    const fragment = oneLine(walker.currentNode.nodeValue ?? '');
    if (fragment === '' || !text.includes(fragment)) continue;
    let ancestor = walker.currentNode.parentElement;
    for (let depth = 0; ancestor && depth < maxDepth; depth++, ancestor = ancestor.parentElement) {
      if (textOf(ancestor) !== text) continue;
      if (!found.has(ancestor)) yield partsOf(ancestor);
      found.add(ancestor);
      break;
    }
  }
}

/** The elements around the parts of the text. One that is hidden from everyone shows nothing. */
function partsOf(element: Element): Element[] {
  const parts = new Set<Element>();
  const walker = element.ownerDocument.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const { nodeValue, parentElement } = walker.currentNode;
    if (parentElement && oneLine(nodeValue ?? '') !== '' && textOf(parentElement) !== '')
      parts.add(parentElement);
  }
  return [...parts];
}
