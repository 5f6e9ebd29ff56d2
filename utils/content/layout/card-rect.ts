import { isFree, overlap, type Rect, rectAt, type Size } from './geometry.ts';

export const corners = ['bottom-right', 'top-right', 'bottom-left', 'top-left'] as const;
export type Corner = (typeof corners)[number];

/** Distance of the card from the viewport's edges. The top one leaves Workday's header bar free. */
const edgePx = { side: 18, bottom: 18, top: 76 };
/** Least distance from the viewport's edges. */
const minEdgePx = 4;
/** Distance from what the card avoids. */
const clearancePx = 8;

/** A part of the page or of the overlay, and what covering a square pixel of it costs. */
export interface CardObstacle {
  rect: Rect;
  cost: number;
}

export interface CardSpot {
  corner: Corner;
  rect: Rect;
}

/**
 * Finds a place for the card that covers nothing: the current corner, another corner, else along
 * the edges of the viewport, nearest to the current corner. Returns null if there is none.
 */
export function freeCardSpot(
  current: Corner,
  size: Size,
  viewport: Size,
  obstacles: readonly CardObstacle[],
): CardSpot | null {
  const bounds = boundsOf(viewport);
  const solid = obstacles.map(({ rect }) => rect);
  const order = [current, ...corners.filter((corner) => corner !== current)];
  const inCorners = order.map((corner) => ({ corner, rect: cornerRect(corner, size, viewport) }));
  const isClear = ({ rect }: CardSpot) => isFree(rect, bounds, solid);
  return (
    inCorners.find(isClear) ??
    inCorners.flatMap((spot) => [...alongEdges(spot, size, solid)]).find(isClear) ??
    null
  );
}

/** Returns the corner where covering costs least. The current one wins ties. */
export function cheapestCorner(
  current: Corner,
  size: Size,
  viewport: Size,
  obstacles: readonly CardObstacle[],
): CardSpot {
  const order = [current, ...corners];
  const costOf = (rect: Rect) =>
    obstacles.reduce((sum, { rect: other, cost }) => sum + overlap(rect, other) * cost, 0);
  return order
    .map((corner) => ({ corner, rect: cornerRect(corner, size, viewport) }))
    .map((spot) => ({ spot, cost: costOf(spot.rect) }))
    .reduce((best, candidate) => (candidate.cost < best.cost ? candidate : best)).spot;
}

const boundsOf = ({ width, height }: Size): Rect => ({
  left: minEdgePx,
  top: minEdgePx,
  right: width - minEdgePx,
  bottom: height - minEdgePx,
});

function cornerRect(corner: Corner, size: Size, viewport: Size): Rect {
  const left = corner.endsWith('right') ? viewport.width - edgePx.side - size.width : edgePx.side;
  const top = corner.startsWith('top')
    ? Math.min(edgePx.top, viewport.height - minEdgePx - size.height)
    : viewport.height - edgePx.bottom - size.height;
  return rectAt(
    Math.max(Math.min(minEdgePx, viewport.width - size.width), left),
    Math.max(minEdgePx, top),
    size,
  );
}

/** Spots up or down from a corner, then to its side, just clear of one obstacle each. */
function* alongEdges(
  { corner, rect }: CardSpot,
  size: Size,
  obstacles: readonly Rect[],
): Generator<CardSpot> {
  const fromBottom = corner.startsWith('bottom');
  const tops = obstacles.map(({ top, bottom }) =>
    fromBottom ? top - clearancePx - size.height : bottom + clearancePx,
  );
  for (const top of tops.sort((a, b) => (fromBottom ? b - a : a - b)))
    yield { corner, rect: rectAt(rect.left, top, size) };
  const fromRight = corner.endsWith('right');
  const lefts = obstacles.map(({ left, right }) =>
    fromRight ? left - clearancePx - size.width : right + clearancePx,
  );
  for (const left of lefts.sort((a, b) => (fromRight ? b - a : a - b)))
    yield { corner, rect: rectAt(left, rect.top, size) };
}
