import {
  computePosition,
  detectOverflow,
  type Placement as FloatingPlacement,
  hide,
  type Middleware,
  type MiddlewareState,
  offset,
  type Platform,
} from '@floating-ui/dom';
import { onWholePixels, overlap, type Rect, rectAt } from './geometry.ts';
import type { PageGeometry } from './page-geometry.ts';
import {
  edgePx,
  exactSize,
  gapPx,
  hiddenPlacement,
  type Placement,
  setHidden,
  setPosition,
} from './placement.ts';

/**
 * Placements in order of preference: above a button of the page's bar, or in the bar itself,
 * beside any other target, below a menu, whose sublist opens beside it.
 */
const placementOrders = {
  bar: ['left', 'right', 'top-start', 'top-end', 'bottom-start'],
  button: ['top-start', 'right', 'top-end', 'bottom-start'],
  spot: ['right', 'bottom-start', 'top-start', 'bottom-end', 'left', 'bottom-start'],
  menu: ['bottom-start', 'left', 'top-start', 'right', 'bottom-end', 'bottom-start'],
} satisfies Record<string, readonly FloatingPlacement[]>;
/** Distance from an obstacle that the bubble moved past. */
const clearancePx = 4;
export type CalloutAnchor = keyof typeof placementOrders;

/**
 * Places a bubble where it covers nothing. Without such a place it is hidden, and its words belong
 * in the card.
 * @param beside what the bubble is anchored to: the target, or the open menu that contains it
 * @param drawn hints, which the bubble must not cover either
 */
export async function placeCallout(
  { target, beside, kind }: { target: Element; beside: Element; kind: CalloutAnchor },
  bubble: HTMLElement,
  geometry: PageGeometry,
  drawn: readonly Rect[],
): Promise<Placement & { withoutPlace: boolean }> {
  if (!target.isConnected) return { ...hiddenPlacement(bubble), withoutPlace: false };
  const obstacles = [
    ...geometry.controls.values(),
    ...geometry.obstacles.map(({ rect }) => rect),
    ...geometry.popups,
    ...drawn,
  ];
  const [first, ...rest] = placementOrders[kind];
  const { x, y, placement, middlewareData } = await computePosition(beside, bubble, {
    strategy: 'fixed',
    ...(first && { placement: first }),
    platform: geometry.platform as Platform,
    middleware: [offset(gapPx), avoid(obstacles, rest), hide()],
  });
  const rect = onWholePixels(rectAt(x, y, exactSize(bubble)));
  const hidden = middlewareData.hide?.referenceHidden === true || geometry.hidden.has(target);
  const withoutPlace = middlewareData.avoid?.blocked === true;
  const targetRect = geometry.targets.get(target) ?? rect;
  return {
    rect: hidden || withoutPlace ? null : rect,
    withoutPlace: withoutPlace && !hidden,
    apply() {
      setPosition(bubble, rect);
      pointArrow(bubble, rect, placement, targetRect);
      setHidden(bubble, hidden || withoutPlace);
    },
  };
}

const arrowPx = 12;

/** Puts the arrow on the side of the target, in line with its middle. */
function pointArrow(bubble: HTMLElement, rect: Rect, side: FloatingPlacement, target: Rect): void {
  const arrow = bubble.querySelector<HTMLElement>('.arrow');
  if (!arrow) return;
  const along = (from: number, to: number, start: number, end: number) =>
    Math.max(arrowPx, Math.min((start + end) / 2 - from, to - from - arrowPx)) - arrowPx / 2;
  const [width, height] = [rect.right - rect.left, rect.bottom - rect.top];
  const isVertical = /^(?:top|bottom)/.test(side);
  const left = isVertical
    ? along(rect.left, rect.right, target.left, target.right)
    : (side.startsWith('left') ? width : 0) - arrowPx / 2;
  const top = isVertical
    ? (side.startsWith('top') ? height : 0) - arrowPx / 2
    : along(rect.top, rect.bottom, target.top, target.bottom);
  setPosition(arrow, { left, top });
}

/**
 * Middleware that moves the bubble along its side, and tries the next side, while it leaves the
 * viewport or covers something that has to be read or pressed.
 */
function avoid(obstacles: readonly Rect[], rest: readonly FloatingPlacement[]): Middleware {
  return {
    name: 'avoid',
    async fn(state) {
      const { x, y, placement, rects, middlewareData } = state;
      const overflow = await detectOverflow(state, { padding: edgePx });
      const isVertical = /^(?:top|bottom)/.test(placement);
      const spot = [0, ...shiftsAlong(state, isVertical, obstacles)].find((shiftPx) => {
        const [dx, dy] = isVertical ? [shiftPx, 0] : [0, shiftPx];
        const within =
          overflow.left - dx <= 0 &&
          overflow.right + dx <= 0 &&
          overflow.top - dy <= 0 &&
          overflow.bottom + dy <= 0;
        const rect = onWholePixels(rectAt(x + dx, y + dy, rects.floating));
        return within && !obstacles.some((obstacle) => overlap(rect, obstacle) > 0);
      });
      if (spot !== undefined)
        return isVertical ? { x: x + spot, data: {} } : { y: y + spot, data: {} };
      const attempts: number = middlewareData.avoid?.attempts ?? 0;
      const next = rest[attempts];
      return next
        ? { data: { attempts: attempts + 1 }, reset: { placement: next } }
        : { data: { attempts, blocked: true } };
    },
  };
}

/**
 * Shifts that put an edge of the bubble to an edge of an obstacle, while it stays at its target.
 */
function shiftsAlong(
  { x, y, rects: { reference, floating } }: MiddlewareState,
  isVertical: boolean,
  obstacles: readonly Rect[],
): number[] {
  const [start, length, from, to] = isVertical
    ? [x, floating.width, reference.x - floating.width, reference.x + reference.width]
    : [y, floating.height, reference.y - floating.height, reference.y + reference.height];
  return obstacles
    .flatMap(({ left, top, right, bottom }) => (isVertical ? [left, right] : [top, bottom]))
    .flatMap((edge) => [edge + clearancePx, edge - clearancePx - length])
    .filter((at) => at >= from && at <= to)
    .map((at) => at - start)
    .sort((a, b) => Math.abs(a) - Math.abs(b));
}
