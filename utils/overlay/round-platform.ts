import { type Platform, platform } from '@floating-ui/dom';
import { getNearestOverflowAncestor } from '@floating-ui/utils/dom';

/**
 * What Floating UI asks of the document, for one round of placing. What is drawn stands in a layer over the viewport, so nothing around it
 * decides where it may be; and what clips one field clips its neighbours, so that is asked for once for all of them.
 */
export function roundPlatform(): Partial<Platform> {
  const clips = new Map<Element, ReturnType<Platform['getClippingRect']>>();
  const kept = (key: Element, find: () => ReturnType<Platform['getClippingRect']>) => {
    const clip = clips.get(key) ?? find();
    clips.set(key, clip);
    return clip;
  };
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
    getClippingRect(asked) {
      const { element } = asked;
      const { documentElement } = element.ownerDocument;
      if (element.getRootNode() instanceof ShadowRoot) {
        const { clientWidth: width, clientHeight: height } = documentElement;
        return { x: 0, y: 0, width, height };
      }
      const key = getNearestOverflowAncestor(element);
      return kept(key, () => platform.getClippingRect.call({ ...platform, _c: new Map() }, asked));
    },
    convertOffsetParentRelativeRectToViewportRelativeRect: ({ rect }) => rect,
    getOffsetParent: (element) => element.ownerDocument.documentElement,
    getScale: () => ({ x: 1, y: 1 }),
    isRTL: () => false,
  };
}
