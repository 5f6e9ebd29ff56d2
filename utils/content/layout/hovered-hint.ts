import type { Rect } from './geometry.ts';
import type { Layout } from './layout-overlay.ts';

interface Point {
  x: number;
  y: number;
}

/**
 * Returns the field whose hint the pointer is on. The full text stays open while the pointer is on
 * it, and on its way there from the hint.
 */
export function hoveredHint(point: Point, { hints, detail }: Pick<Layout, 'hints' | 'detail'>) {
  if (detail && holds(detail.rect, point)) return detail.id;
  const on = [...hints].find(([, rect]) => holds(rect, point));
  if (on) return on[0];
  const rest = detail && hints.get(detail.id);
  return rest && holds(union(rest, detail.rect), point) ? detail.id : null;
}

const holds = ({ left, top, right, bottom }: Rect, { x, y }: Point): boolean =>
  x >= left && x < right && y >= top && y < bottom;

const union = (a: Rect, b: Rect): Rect => ({
  left: Math.min(a.left, b.left),
  top: Math.min(a.top, b.top),
  right: Math.max(a.right, b.right),
  bottom: Math.max(a.bottom, b.bottom),
});
