import type { Rect, Size } from './geometry.ts';

/** Distance in pixels of a hint or bubble from its anchor, and from the edge of the viewport. */
export const gapPx = 10;
export const edgePx = 8;

/** Computed position of a drawn element, not yet applied. */
export interface Placement {
  /** The area that the element covers, or null if it is hidden. */
  rect: Rect | null;
  apply(): void;
}

export const offsetSize = ({ offsetWidth, offsetHeight }: HTMLElement): Size => ({
  width: offsetWidth,
  height: offsetHeight,
});

export const hiddenPlacement = (element: HTMLElement): Placement => ({
  rect: null,
  apply: () => setHidden(element, true),
});

export function setPosition(
  element: HTMLElement,
  offsets: ({ top: number } | { bottom: number }) & ({ left: number } | { right: number }),
): void {
  const sides = { top: 'auto', right: 'auto', bottom: 'auto', left: 'auto' };
  for (const [side, distance] of Object.entries(offsets)) {
    if (side in sides) sides[side as keyof typeof sides] = `${Math.round(distance)}px`;
  }
  Object.assign(element.style, sides);
}

export const setHidden = (element: HTMLElement, hidden: boolean) =>
  element.toggleAttribute('data-hidden', hidden);

export function placeRing(ring: HTMLElement, rect: Rect | undefined, hidden: boolean): Placement {
  if (!rect) return hiddenPlacement(ring);
  return {
    rect: null,
    apply() {
      ring.style.width = `${rect.right - rect.left}px`;
      ring.style.height = `${rect.bottom - rect.top}px`;
      setPosition(ring, { left: rect.left, top: rect.top });
      setHidden(ring, hidden);
    },
  };
}
