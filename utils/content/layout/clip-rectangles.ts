import { platform } from '@floating-ui/dom';
import {
  getParentNode,
  isHTMLElement,
  isLastTraversableNode,
  isOverflowElement,
} from '@floating-ui/utils/dom';
import type { Rect } from './geometry.ts';

/** What of the viewport elements can be seen in, for one round of placing: what clips one field clips its neighbours, and is asked for once. */
export function createClipReader(): (element: Element) => Rect {
  const scrollers = new Map<Node, Node>();
  const clips = new Map<Node, Rect>();

  const scrollerOf = (node: Node): Node => {
    const known = scrollers.get(node);
    if (known) return known;
    const parent = getParentNode(node);
    const ends =
      isLastTraversableNode(parent) || (isHTMLElement(parent) && isOverflowElement(parent));
    const found = ends ? parent : scrollerOf(parent);
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
  // With a memory of its own, as Floating UI gives each of its rounds.
  const asked = { ...platform, _c: new Map() };
  const { x, y, width, height } = asked.getClippingRect({
    element,
    boundary: 'clippingAncestors',
    rootBoundary: 'viewport',
    strategy: 'fixed',
  }) as DOMRect;
  return { left: x, top: y, right: x + width, bottom: y + height };
}
