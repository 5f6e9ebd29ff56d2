import type { Rect, Size } from './geometry.ts';

/** From what is drawn to what it stands beside, and to the edge of the viewport, in pixels. */
export const gap = 10;
export const edge = 8;

/** Where something drawn goes, not yet put there. */
export interface Placement {
  /** What it takes up, or null where it hides. */
  box: Rect | null;
  move(): void;
}

export const offsetSize = ({ offsetWidth, offsetHeight }: HTMLElement): Size => ({
  width: offsetWidth,
  height: offsetHeight,
});

export const hides = (element: HTMLElement): Placement => ({
  box: null,
  move: () => setHidden(element, true),
});

export function place(
  element: HTMLElement,
  at: ({ top: number } | { bottom: number }) & ({ left: number } | { right: number }),
): void {
  const sides = { top: 'auto', right: 'auto', bottom: 'auto', left: 'auto' };
  for (const [side, distance] of Object.entries(at)) {
    if (side in sides) sides[side as keyof typeof sides] = `${Math.round(distance)}px`;
  }
  Object.assign(element.style, sides);
}

export const setHidden = (element: HTMLElement, hidden: boolean) =>
  element.toggleAttribute('data-hidden', hidden);

export function placeRing(ring: HTMLElement, box: Rect | undefined, hidden: boolean): Placement {
  if (!box) return hides(ring);
  return {
    box: null,
    move() {
      ring.style.width = `${box.right - box.left}px`;
      ring.style.height = `${box.bottom - box.top}px`;
      place(ring, { left: box.left, top: box.top });
      setHidden(ring, hidden);
    },
  };
}
