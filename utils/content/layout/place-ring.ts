import type { Box } from './geometry.ts';
import { hides, type Placed, place, setHidden } from './placement.ts';

export function placeRing(ring: HTMLElement, box: Box | undefined, hidden: boolean): Placed {
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
