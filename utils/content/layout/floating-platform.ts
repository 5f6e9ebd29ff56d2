import type { Platform } from '@floating-ui/dom';
import type { Rect } from './geometry.ts';

/**
 * The Floating UI platform for one layout pass. The overlay draws in a layer over the viewport, so
 * no ancestor limits where its elements may go.
 * @param clipOf returns the part of the viewport in which an element of the page can be seen
 */
export function floatingPlatform(clipOf: (element: Element) => Rect): Partial<Platform> {
  return {
    getElementRects({ reference, floating }) {
      const { x, y, width, height } = reference.getBoundingClientRect();
      const { offsetWidth, offsetHeight } = floating;
      return {
        reference: { x, y, width, height },
        floating: { x: 0, y: 0, width: offsetWidth, height: offsetHeight },
      };
    },
    getDimensions: (element) => ({
      width: (element as HTMLElement).offsetWidth,
      height: (element as HTMLElement).offsetHeight,
    }),
    getClippingRect({ element }) {
      const { documentElement } = element.ownerDocument;
      if (element.getRootNode() instanceof ShadowRoot) {
        const { clientWidth: width, clientHeight: height } = documentElement;
        return { x: 0, y: 0, width, height };
      }
      const { left: x, top: y, right, bottom } = clipOf(element);
      return { x, y, width: right - x, height: bottom - y };
    },
    convertOffsetParentRelativeRectToViewportRelativeRect: ({ rect }) => rect,
    getOffsetParent: (element) => element.ownerDocument.documentElement,
    getScale: () => ({ x: 1, y: 1 }),
    isRTL: () => false,
  };
}
