import {
  computePosition,
  detectOverflow,
  hide,
  type Middleware,
  type MiddlewareData,
  offset,
  type Placement,
  type Platform,
  type Side,
  shift,
} from '@floating-ui/dom';
import { type Box, overlap, roomRight } from './room.ts';

const gap = 10;
const edge = 8;
/** Narrower than this a hint beside its field would be a column of single words. */
const narrowest = 190;
/** Narrower than this there is no room for a second button. */
const narrow = 260;
const widest = 400;
/** So wide a reason for the field in focus is read in a line or two. */
const comfortable = 270;
/** So far the sign alone reaches over its field's upper edge. */
const bite = 7;

/** What hints must not lie on, in viewport pixels, read once for one round of placing. */
export interface Surroundings {
  viewport: { width: number; height: number };
  controls: ReadonlyMap<Element, Box>;
  labels: readonly Box[];
  buttons: readonly Box[];
  /** What the page shows to be read. */
  values: readonly Box[];
  /** Workday's open prompt lists and menus. */
  popups: readonly Box[];
  /** Whether something of the page lies over the control, or it is out of sight. */
  isCovered(control: Element, box: Box): boolean;
  platform: Partial<Platform>;
}

/** Hints go to the right of the control, else below or above it; where each of these would cover another field, only the sign stays. */
const order: readonly Placement[] = ['right', 'bottom-start', 'top-start'];
/** Where bubbles go, in order of preference: above a button of the page's bar, beside what else is pointed at, below a menu, whose own next list opens beside it. */
const bubbleOrders = {
  button: ['top-start', 'right', 'top-end', 'bottom-start'],
  spot: ['right', 'bottom-start', 'top-start', 'bottom-end', 'left', 'bottom-start'],
  menu: ['bottom-start', 'left', 'top-start', 'right', 'bottom-end', 'bottom-start'],
} satisfies Record<string, readonly Placement[]>;
const allSides: readonly Side[] = ['top', 'right', 'bottom', 'left'];
export type BubbleKind = keyof typeof bubbleOrders;

/** A hint with the width that it may have. */
export interface FittedHint {
  control: Element;
  hint: HTMLElement;
  box: Box;
  /** It stands to the right of its control, where there is room. */
  beside: boolean;
}

/** Writes only, so that all hints can be measured in one layout afterwards. Null where the control cannot be seen. */
export function fitHint(control: Element, hint: HTMLElement, around: Surroundings): FittedHint | null {
  const box = around.controls.get(control);
  if (!box) {
    setHidden(hint, true);
    return null;
  }
  const taken = [...others(control, around), ...around.labels, ...around.buttons];
  const room = roomRight(box, taken, around.viewport.width) - gap - edge;
  const beside = room >= narrowest;
  limit(hint, beside ? room : widthOf(around));
  return { control, hint, box, beside };
}

const others = (control: Element, { controls }: Surroundings): Box[] =>
  [...controls].filter(([element]) => element !== control).map(([, box]) => box);

/** Where a hint goes, not yet put there. */
export interface Placed {
  /** What it takes up, or null where it hides. */
  box: Box | null;
  move(): void;
}

/** @param hints what the hints placed before take up at rest: one that is unfolded for its field in focus may lie on them */
export async function placeHint(
  { control, hint, box, beside }: FittedHint,
  around: Surroundings,
  hints: readonly Box[],
): Promise<Placed> {
  const open = hint.hasAttribute('data-open');
  const taken = [...others(control, around), ...around.labels, ...around.buttons, ...(open ? [] : hints)];
  // A tall list keeps its hint at its top, where its label is; an unfolded hint grows downwards.
  const tall = box.bottom - box.top > 60 || hint.querySelector('.permissions') !== null;
  const right: Placement = tall ? 'right-start' : 'right';
  const sides: readonly Side[] = open ? allSides : ['left', 'right'];
  const at = (distance: number, [placement = right, ...rest]: readonly Placement[]) =>
    computePosition(reference(control, box), hint, {
      strategy: 'fixed',
      placement,
      platform: around.platform as Platform,
      middleware: [offset(distance), clearOf(taken, rest, sides), hide()],
    });
  let result = beside ? await at(gap, [right]) : null;
  if (!result || isBlocked(result)) {
    if (result) {
      // Below and above there is room for all its words in fewer lines.
      limit(hint, widthOf(around));
      narrowHints([hint]);
    }
    result = await at(4, order.slice(1));
  }
  const blocked = isBlocked(result);
  if (blocked && open) {
    // No room for all it could say: then what it says at rest.
    hint.removeAttribute('data-open');
    return placeHint({ control, hint, box, beside }, around, hints);
  }
  const size = { width: hint.offsetWidth, height: hint.offsetHeight };
  const taking = {
    left: result.x,
    top: result.y,
    right: result.x + size.width,
    bottom: result.y + size.height,
  };
  const gone = result.middlewareData.hide?.referenceHidden === true || around.isCovered(control, box);
  // What is right already needs no words where room is short.
  const compact = blocked || (!beside && hint.dataset.tone === 'ok');
  const seen = compact ? { ...box, left: box.right - 26, top: box.top - 20, bottom: box.top + bite } : taking;
  const hidden = gone || around.popups.some((popup) => overlap(popup, seen) > 0);

  const move = () => {
    hint.toggleAttribute('data-compact', compact);
    if (compact) {
      // The sign sits above the control's end, and unfolds upwards and towards the start when pointed at.
      place(hint, {
        right: Math.max(edge, around.viewport.width - box.right),
        bottom: around.viewport.height - box.top - bite,
      });
    } else {
      place(hint, { left: taking.left, top: taking.top });
    }
    setHidden(hint, hidden);
  };
  return { box: hidden ? null : seen, move };
}

const widthOf = ({ viewport }: Surroundings): number => viewport.width - 2 * edge;

function limit(hint: HTMLElement, room: number): void {
  const width = Math.min(widest, room);
  hint.toggleAttribute('data-compact', false);
  hint.toggleAttribute('data-narrow', width < narrow);
  hint.style.maxWidth = `${width}px`;
  hint.style.minWidth = hint.hasAttribute('data-open') ? `${Math.min(comfortable, width)}px` : '';
}

/** Where a value does not fit, the second button is left out. All are read before any is written. */
export function narrowHints(hints: readonly HTMLElement[]): void {
  const tight = hints.filter((hint) => {
    const value = hint.querySelector('.value');
    return value !== null && value.scrollHeight > value.clientHeight;
  });
  for (const hint of tight) hint.toggleAttribute('data-narrow', true);
}

const isBlocked = ({ middlewareData }: { middlewareData: MiddlewareData }) =>
  middlewareData.clearOf?.blocked === true;

/** What is seen of the control, clipped as the control is. */
const reference = (control: Element, { left, top, right, bottom }: Box) => ({
  contextElement: control,
  getBoundingClientRect: () => new DOMRect(left, top, right - left, bottom - top),
});

/** Tries the next placement while this one leaves the viewport or lies on another field or button. */
function clearOf(taken: readonly Box[], rest: readonly Placement[], edges: readonly Side[]): Middleware {
  return {
    name: 'clearOf',
    async fn(state) {
      const { x, y, rects, middlewareData } = state;
      const here = { left: x, top: y, right: x + rects.floating.width, bottom: y + rects.floating.height };
      const overflow = await detectOverflow(state);
      const blocked =
        edges.some((side) => overflow[side] > 0) || taken.some((other) => overlap(here, other) > 0);
      const tried: number = middlewareData.clearOf?.tried ?? 0;
      const next = blocked ? rest[tried] : undefined;
      return next
        ? { data: { tried: tried + 1, blocked }, reset: { placement: next } }
        : { data: { tried, blocked } };
    },
  };
}

export function placeRing(
  control: Element,
  ring: HTMLElement,
  box: Box | undefined,
  around: Surroundings,
): () => void {
  if (!box) return () => setHidden(ring, true);
  const gone = around.isCovered(control, box);
  return () => {
    ring.style.width = `${box.right - box.left}px`;
    ring.style.height = `${box.bottom - box.top}px`;
    place(ring, { left: box.left, top: box.top });
    setHidden(ring, gone);
  };
}

/** @param beside what the bubble stands by: the target, or the open menu that it is in */
export async function placeBubble(
  { target, beside, kind }: { target: Element; beside: Element; kind: BubbleKind },
  bubble: HTMLElement,
  around: Surroundings,
): Promise<() => void> {
  if (!target.isConnected) return () => setHidden(bubble, true);
  const box = target.getBoundingClientRect();
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
      clearOf(taken, rest, allSides),
      // Where everything is taken it is at least in sight.
      shift({ padding: edge }),
      hide(),
    ],
  });
  const gone = middlewareData.hide?.referenceHidden === true || around.isCovered(target, box);
  return () => {
    place(bubble, { left: x, top: y });
    setHidden(bubble, gone);
  };
}

function place(
  element: HTMLElement,
  at: ({ top: number } | { bottom: number }) & ({ left: number } | { right: number }),
): void {
  const sides = { top: 'auto', right: 'auto', bottom: 'auto', left: 'auto' };
  for (const [side, distance] of Object.entries(at)) {
    if (side in sides) sides[side as keyof typeof sides] = `${Math.round(distance)}px`;
  }
  Object.assign(element.style, sides);
}

const setHidden = (element: HTMLElement, hidden: boolean) => element.toggleAttribute('data-hidden', hidden);
