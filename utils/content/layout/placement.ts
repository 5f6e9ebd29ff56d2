import type { Rect, Size } from './geometry.ts';

/** Distance in pixels of a hint or bubble from its anchor, and from the edge of the viewport. */
export const gapPx = 10;
export const edgePx = 8;
/** Distance of a hint below or above its control from the control. */
export const verticalGapPx = 4;

/** Computed position of a drawn element, not yet applied. */
export interface Placement {
  /** The area that the element covers, or null if it is hidden. */
  rect: Rect | null;
  apply(): void;
}

/** Rounded up: what is cut off by half a pixel wraps or covers its neighbour. */
export function exactSize(element: HTMLElement): Size {
  const { width, height } = element.getBoundingClientRect();
  return { width: Math.ceil(width), height: Math.ceil(height) };
}

export const hiddenPlacement = (element: HTMLElement): Placement => ({
  rect: null,
  apply: () => setHidden(element, true),
});

export function setPosition(
  { style }: HTMLElement,
  { left, top }: Pick<Rect, 'left' | 'top'>,
): void {
  style.left = `${Math.round(left)}px`;
  style.top = `${Math.round(top)}px`;
}

export const setHidden = (element: HTMLElement, hidden: boolean) =>
  element.toggleAttribute('data-hidden', hidden);

/** @param radius of the ringed element's corners, as CSS; the style sheet's if left out */
export function placeRing(
  ring: HTMLElement,
  rect: Rect | undefined,
  hidden: boolean,
  radius = '',
): Placement {
  if (!rect) return hiddenPlacement(ring);
  return {
    rect: null,
    apply() {
      ring.style.width = `${rect.right - rect.left}px`;
      ring.style.height = `${rect.bottom - rect.top}px`;
      ring.style.borderRadius = radius;
      setPosition(ring, { left: rect.left, top: rect.top });
      setHidden(ring, hidden);
    },
  };
}
