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
import { edge, gap, hides, offsetSize, type Placement, place, setHidden } from './placement.ts';

/** Where bubbles go, in order of preference: above a button of the page's bar, beside what else is pointed at, below a menu, whose own next list opens beside it. */
const bubbleOrders = {
  button: ['top-start', 'right', 'top-end', 'bottom-start'],
  spot: ['right', 'bottom-start', 'top-start', 'bottom-end', 'left', 'bottom-start'],
  menu: ['bottom-start', 'left', 'top-start', 'right', 'bottom-end', 'bottom-start'],
} satisfies Record<string, readonly FloatingPlacement[]>;
const sides = ['top', 'right', 'bottom', 'left'] as const;
export type CalloutAnchor = keyof typeof bubbleOrders;

/** @param beside what the bubble stands by: the target, or the open menu that it is in */
export async function placeCallout(
  { target, beside, kind }: { target: Element; beside: Element; kind: CalloutAnchor },
  bubble: HTMLElement,
  around: PageGeometry,
): Promise<Placement> {
  if (!target.isConnected) return hides(bubble);
  const taken = [
    ...around.controls.values(),
    ...around.labels,
    ...around.values,
    ...around.buttons,
    ...around.popups,
  ];
  const [first, ...rest] = bubbleOrders[kind];
  const { x, y, middlewareData } = await computePosition(beside, bubble, {
    strategy: 'fixed',
    ...(first && { placement: first }),
    platform: around.platform as Platform,
    middleware: [
      offset(gap),
      clearOf(taken, rest),
      // Where everything is taken it is at least in sight.
      shift({ padding: edge }),
      hide(),
    ],
  });
  const hidden = middlewareData.hide?.referenceHidden === true || around.gone.has(target);
  const { width, height } = offsetSize(bubble);
  return {
    box: hidden ? null : { left: x, top: y, right: x + width, bottom: y + height },
    move() {
      place(bubble, { left: x, top: y });
      setHidden(bubble, hidden);
    },
  };
}

/** Tries the next placement while this one leaves the viewport or lies on something that has to be read or pressed. */
function clearOf(taken: readonly Rect[], rest: readonly FloatingPlacement[]): Middleware {
  return {
    name: 'clearOf',
    async fn(state) {
      const { x, y, rects, middlewareData } = state;
      const here = {
        left: x,
        top: y,
        right: x + rects.floating.width,
        bottom: y + rects.floating.height,
      };
      const overflow = await detectOverflow(state);
      const blocked =
        sides.some((side) => overflow[side] > 0) || taken.some((other) => overlap(here, other) > 0);
      const tried: number = middlewareData.clearOf?.tried ?? 0;
      const next = blocked ? rest[tried] : undefined;
      return next
        ? { data: { tried: tried + 1 }, reset: { placement: next } }
        : { data: { tried } };
    },
  };
}
