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
 * leaves the viewport unless it is larger. Returns null where a hint with words has no space to
 * grow: its buttons must not move away under the pointer.
 * @param rest place of the hint itself, if it shows its words
 * @param drawn other parts of the overlay that stay visible, such as the card
 * @param others hints of other fields, which it may cover if there is no other place
 */
export function placeDetail(
  hint: Pick<HintBox, 'anchor' | 'label'>,
  rest: Rect | null,
  size: Size,
  page: PageRects,
  drawn: readonly Rect[],
  others: readonly Rect[] = [],
): DetailPlace | null {
  const { bounds, obstacles } = page;
  const solid = [...obstacles.map(({ rect }) => rect), ...drawn];
  const grown = rest && rectAt(rest.left, rest.top, size);
  const around = [...detailSpots(hint, size, page)]
    .map(onWholePixels)
    .filter((spot) => !rest || overlap(spot, rest) === 0);
  const spots = grown ? [grown, ...around] : around;
  const free = spots.filter((spot) => isFree(spot, bounds, solid));
  const rect = free.find((spot) => isFree(spot, bounds, others)) ?? free[0];
  if (rect) return { rect, covers: 'nothing' };
  return rest ? null : leastCovering(hint, around, size, page, drawn);
}

function leastCovering(
  { anchor, label }: Pick<HintBox, 'anchor' | 'label'>,
  spots: readonly Rect[],
  size: Size,
  { bounds, obstacles }: PageRects,
  drawn: readonly Rect[],
): DetailPlace {
  const weighted = [
    { rect: anchor, cost: costs.own },
    ...(label ? [{ rect: label, cost: costs.ownLabel }] : []),
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
  return { rect, covers: overlap(rect, anchor) > 0 ? 'own' : 'page' };
}

function* detailSpots(
  hint: Pick<HintBox, 'anchor' | 'label'>,
  size: Size,
  page: PageRects,
): Generator<Rect> {
  const { anchor } = hint;
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
