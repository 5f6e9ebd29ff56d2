import {
  isFree,
  moveInto,
  onWholePixels,
  overlap,
  type Rect,
  rectAt,
  type Size,
} from './geometry.ts';
import { aroundSpots, gapsAfter, type HintBox, type PageRects } from './hint-places.ts';
import type { Obstacle } from './page-obstacles.ts';
import { gapPx, verticalGapPx } from './placement.ts';

export interface DetailPlace {
  rect: Rect;
  /** The most important thing that it covers. It must not take presses from any of them. */
  covers: 'nothing' | 'page' | 'own';
}

/** What covering a square pixel costs. Anything is better than its own control or label. */
const costs: Record<Obstacle['kind'] | 'own' | 'ownLabel' | 'drawn', number> = {
  own: 1e9,
  ownLabel: 1e6,
  field: 1_000,
  button: 1_000,
  drawn: 100,
  label: 10,
  text: 1,
};

/**
 * Finds the place of the full text of one hint, which shows on hover and focus: where the hint is,
 * if there is space to grow, else anywhere around the control, else where it covers least. It never
 * leaves the viewport unless it is larger.
 * @param rest place of the hint itself
 * @param drawn other parts of the overlay that stay visible, such as the card
 */
export function placeDetail(
  hint: Pick<HintBox, 'anchor' | 'label'>,
  rest: Rect | null,
  size: Size,
  page: PageRects,
  drawn: readonly Rect[],
): DetailPlace {
  const { bounds, obstacles } = page;
  const spots = [...detailSpots(hint, rest, size, page)].map(onWholePixels);
  const solid = [...obstacles.map(({ rect }) => rect), ...drawn];
  const free = spots.find((spot) => isFree(spot, bounds, solid));
  if (free) return { rect: free, covers: 'nothing' };
  const weighted = [
    { rect: hint.anchor, cost: costs.own },
    ...(hint.label ? [{ rect: hint.label, cost: costs.ownLabel }] : []),
    ...obstacles.map(({ kind, rect }) => ({ rect, cost: costs[kind] })),
    ...drawn.map((rect) => ({ rect, cost: costs.drawn })),
  ];
  const costOf = (spot: Rect) =>
    weighted.reduce((sum, { rect, cost }) => sum + overlap(spot, rect) * cost, 0);
  const [best] = spots
    .map((spot) => onWholePixels(moveInto(spot, bounds)))
    .map((rect) => ({ rect, cost: costOf(rect) }))
    .sort((a, b) => a.cost - b.cost);
  const rect = best?.rect ?? onWholePixels(rectAt(bounds.left, bounds.top, size));
  return { rect, covers: overlap(rect, hint.anchor) > 0 ? 'own' : 'page' };
}

function* detailSpots(
  hint: Pick<HintBox, 'anchor' | 'label'>,
  rest: Rect | null,
  size: Size,
  page: PageRects,
): Generator<Rect> {
  const { anchor } = hint;
  // Buttons stand at the upper edge and must not move under the pointer.
  if (rest) {
    yield rectAt(rest.left, rest.top, size);
    yield rectAt(rest.right - size.width, rest.top, size);
  }
  const middle = (anchor.top + anchor.bottom - size.height) / 2;
  for (const { left } of gapsAfter(hint, page))
    for (const top of [anchor.top, middle, anchor.bottom - size.height])
      yield rectAt(left + gapPx, top, size);
  yield* aroundSpots(hint, size, page.bounds);
  const { label } = hint;
  if (!label) return;
  const below = Math.max(anchor.bottom, label.bottom) + verticalGapPx;
  const above = Math.min(anchor.top, label.top) - verticalGapPx - size.height;
  for (const top of [below, above]) yield rectAt(anchor.left, top, size);
}
