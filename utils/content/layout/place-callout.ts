import {
  computePosition,
  detectOverflow,
  type Placement as FloatingPlacement,
  hide,
  type Middleware,
  offset,
  type Platform,
  shift,
} from '@floating-ui/dom';
import { overlap, type Rect } from './geometry.ts';
import type { PageGeometry } from './page-geometry.ts';
import {
  edgePx,
  gapPx,
  hiddenPlacement,
  offsetSize,
  type Placement,
  setHidden,
  setPosition,
} from './placement.ts';

/**
 * Placements in order of preference: above a button of the page's bar, beside any other target,
 * below a menu, whose sublist opens beside it.
 */
const placementOrders = {
  button: ['top-start', 'right', 'top-end', 'bottom-start'],
  spot: ['right', 'bottom-start', 'top-start', 'bottom-end', 'left', 'bottom-start'],
  menu: ['bottom-start', 'left', 'top-start', 'right', 'bottom-end', 'bottom-start'],
} satisfies Record<string, readonly FloatingPlacement[]>;
const sides = ['top', 'right', 'bottom', 'left'] as const;
export type CalloutAnchor = keyof typeof placementOrders;

/** @param beside what the bubble is anchored to: the target, or the open menu that contains it */
export async function placeCallout(
  { target, beside, kind }: { target: Element; beside: Element; kind: CalloutAnchor },
  bubble: HTMLElement,
  geometry: PageGeometry,
): Promise<Placement> {
  if (!target.isConnected) return hiddenPlacement(bubble);
  const obstacles = [
    ...geometry.controls.values(),
    ...geometry.labels,
    ...geometry.values,
    ...geometry.buttons,
    ...geometry.popups,
  ];
  const [first, ...rest] = placementOrders[kind];
  const { x, y, middlewareData } = await computePosition(beside, bubble, {
    strategy: 'fixed',
    ...(first && { placement: first }),
    platform: geometry.platform as Platform,
    middleware: [
      offset(gapPx),
      avoid(obstacles, rest),
      // If no placement is free, the bubble at least stays within the viewport.
      shift({ padding: edgePx }),
      hide(),
    ],
  });
  const hidden = middlewareData.hide?.referenceHidden === true || geometry.hidden.has(target);
  const { width, height } = offsetSize(bubble);
  return {
    rect: hidden ? null : { left: x, top: y, right: x + width, bottom: y + height },
    apply() {
      setPosition(bubble, { left: x, top: y });
      setHidden(bubble, hidden);
    },
  };
}

/**
 * Middleware that tries the next placement while the current one leaves the viewport or covers
 * something that has to be read or pressed.
 */
function avoid(obstacles: readonly Rect[], rest: readonly FloatingPlacement[]): Middleware {
  return {
    name: 'avoid',
    async fn(state) {
      const { x, y, rects, middlewareData } = state;
      const rect = {
        left: x,
        top: y,
        right: x + rects.floating.width,
        bottom: y + rects.floating.height,
      };
      const overflow = await detectOverflow(state);
      const blocked =
        sides.some((side) => overflow[side] > 0) ||
        obstacles.some((obstacle) => overlap(rect, obstacle) > 0);
      const attempts: number = middlewareData.avoid?.attempts ?? 0;
      const next = blocked ? rest[attempts] : undefined;
      return next
        ? { data: { attempts: attempts + 1 }, reset: { placement: next } }
        : { data: { attempts } };
    },
  };
}
