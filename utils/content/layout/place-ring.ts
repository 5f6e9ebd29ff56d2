import type { Rect } from './geometry.ts';
import { hides, type Placement, place, setHidden } from './placement.ts';

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
