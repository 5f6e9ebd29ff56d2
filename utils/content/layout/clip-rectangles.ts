import { platform } from '@floating-ui/dom';
import {
  getParentNode,
  isHTMLElement,
  isLastTraversableNode,
  isOverflowElement,
} from '@floating-ui/utils/dom';
import type { Rect } from './geometry.ts';

/**
 * Returns a function that gives the part of the viewport in which an element can be seen. Use one
 * reader per layout pass: fields in the same scroll container share a cached result.
 */
export function createClipReader(): (element: Element) => Rect {
  const scrollers = new Map<Node, Node>();
  const clips = new Map<Node, Rect>();

  const scrollerOf = (node: Node): Node => {
    const cached = scrollers.get(node);
    if (cached) return cached;
    const parent = getParentNode(node);
    const isScroller =
      isLastTraversableNode(parent) || (isHTMLElement(parent) && isOverflowElement(parent));
    const found = isScroller ? parent : scrollerOf(parent);
    scrollers.set(node, found);
    return found;
  };

  return (element) => {
    const scroller = scrollerOf(element);
    const clip = clips.get(scroller) ?? clipOf(element);
    clips.set(scroller, clip);
    return clip;
  };
}

function clipOf(element: Element): Rect {
  // `_c` is the cache that Floating UI creates for each of its computations.
  const cachedPlatform = { ...platform, _c: new Map() };
  const { x, y, width, height } = cachedPlatform.getClippingRect({
    element,
    boundary: 'clippingAncestors',
    rootBoundary: 'viewport',
    strategy: 'fixed',
  }) as DOMRect;
  return { left: x, top: y, right: x + width, bottom: y + height };
}
