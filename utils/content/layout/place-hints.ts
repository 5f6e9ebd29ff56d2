import { freeWidthRight, overlap, type Rect, type Size } from './geometry.ts';
import type { PageGeometry } from './page-geometry.ts';
import { edge, gap, hides, offsetSize, type Placement, place, setHidden } from './placement.ts';

/** From a hint below or above its control to the control. */
const close = 4;
/** Narrower than this a hint beside its field would be a column of single words. */
const narrowest = 190;
/** Narrower than this there is no room for a second button. */
const narrow = 260;
const widest = 400;
/** So wide a reason for the field in focus is read in a line or two. */
const comfortable = 270;
/** So far the sign alone reaches over its field's upper edge. */
const bite = 7;
/** A control that is higher than this keeps its hint at its top, where its label is. */
const tall = 60;

interface Fitted {
  control: Element;
  hint: HTMLElement;
  box: Rect;
  /** What it must not lie on, but for other hints. */
  taken: readonly Rect[];
  /** Room to the right of the control: there is some, others have it, or there is none. Below and above there is room for all the words in fewer lines. */
  beside: 'free' | 'blocked' | 'none';
}

/**
 * Hints go to the right of their controls, else below or above; where each of these would cover another field or button, only the sign stays. All widths
 * are written before any size is read: each change between two readings costs a layout.
 */
export function placeHints(
  hints: readonly { control: Element; hint: HTMLElement }[],
  around: PageGeometry,
): Placement[] {
  const fitted = hints.flatMap(({ control, hint }) => fitTo(control, hint, around) ?? []);
  const sizes = measured(fitted);
  const widen = (some: readonly Fitted[]) => {
    for (const one of some) {
      one.beside = 'blocked';
      limit(one.hint, widthOf(around));
    }
    for (const [hint, size] of measured(some)) sizes.set(hint, size);
  };
  // Those that find no room beside all get their other width at once, before each hint in turn gets its place.
  widen(withoutRoom(fitted, sizes, around));
  const placed: Placement[] = [];
  /** What hints take up at rest: one that is unfolded for its field in focus may lie on them. */
  const atRest: Rect[] = [];
  const spotFor = (one: Fitted): Spot | null => {
    const beside = one.beside === 'free' ? besideOf(one, sizes) : null;
    if (beside && !isBlocked(beside, one, atRest, around)) return beside;
    if (beside) widen([one]);
    const spot = belowOrAbove(one, sizes, atRest, around);
    if (spot || !isOpen(one.hint)) return spot;
    // No room for all it could say: then what it says at rest.
    one.hint.removeAttribute('data-open');
    const again = fitTo(one.control, one.hint, around);
    if (!again) return null;
    for (const [hint, size] of measured([again])) sizes.set(hint, size);
    one.beside = again.beside;
    return spotFor(one);
  };
  for (const one of fitted) {
    const found = placedAt(one, spotFor(one), around);
    if (found.box && !isOpen(one.hint)) atRest.push(found.box);
    placed.push(found);
  }
  const unseen = hints.filter(({ hint }) => !sizes.has(hint));
  return [...placed, ...unseen.map(({ hint }) => hides(hint))];
}

function withoutRoom(
  fitted: readonly Fitted[],
  sizes: ReadonlyMap<HTMLElement, Size>,
  around: PageGeometry,
): Fitted[] {
  const placed: Rect[] = [];
  return fitted.filter((one) => {
    if (one.beside !== 'free') return false;
    const spot = besideOf(one, sizes);
    if (isBlocked(spot, one, placed, around)) return true;
    if (!isOpen(one.hint) && !around.gone.has(one.control)) placed.push(boxOf(spot));
    return false;
  });
}

/** Writes only. Null where the control cannot be seen. */
function fitTo(control: Element, hint: HTMLElement, around: PageGeometry): Fitted | null {
  const box = around.controls.get(control);
  if (!box) return null;
  const others = [...around.controls]
    .filter(([element]) => element !== control)
    .map(([, other]) => other);
  const taken = [...others, ...around.labels, ...around.buttons];
  const room = freeWidthRight(box, taken, around.viewport.width) - gap - edge;
  const beside = room >= narrowest ? 'free' : 'none';
  limit(hint, beside === 'free' ? room : widthOf(around));
  return { control, hint, box, taken, beside };
}

const widthOf = ({ viewport }: PageGeometry): number => viewport.width - 2 * edge;

function limit(hint: HTMLElement, room: number): void {
  const width = Math.min(widest, room);
  hint.toggleAttribute('data-compact', false);
  hint.toggleAttribute('data-narrow', width < narrow);
  hint.style.maxWidth = `${width}px`;
  hint.style.minWidth = isOpen(hint) ? `${Math.min(comfortable, width)}px` : '';
}

const isOpen = (hint: HTMLElement): boolean => hint.hasAttribute('data-open');

/** Where a value does not fit, the second button is left out. */
function measured(fitted: readonly Fitted[]): Map<HTMLElement, Size> {
  const tight = fitted.filter(({ hint }) => {
    const value = hint.querySelector('.value');
    return value !== null && value.scrollHeight > value.clientHeight;
  });
  for (const { hint } of tight) hint.toggleAttribute('data-narrow', true);
  return new Map(fitted.map(({ hint }) => [hint, offsetSize(hint)]));
}

interface Spot {
  left: number;
  top: number;
  size: Size;
}

function besideOf({ hint, box }: Fitted, sizes: ReadonlyMap<HTMLElement, Size>): Spot {
  const size = sizes.get(hint) ?? offsetSize(hint);
  const atTop = box.bottom - box.top > tall || hint.querySelector('.permissions') !== null;
  const top = atTop ? box.top : (box.top + box.bottom - size.height) / 2;
  return { left: box.right + gap, top, size };
}

/** Null where there is no room for its words. */
function belowOrAbove(
  one: Fitted,
  sizes: ReadonlyMap<HTMLElement, Size>,
  atRest: readonly Rect[],
  around: PageGeometry,
): Spot | null {
  const { hint, box } = one;
  const size = sizes.get(hint) ?? offsetSize(hint);
  const below = { left: box.left, top: box.bottom + close, size };
  const above = { left: box.left, top: box.top - close - size.height, size };
  return [below, above].find((spot) => !isBlocked(spot, one, atRest, around)) ?? null;
}

/** It would leave the viewport, or lie on a field or button of the page. An unfolded hint may lie on others, but shows all it says. */
function isBlocked(
  spot: Spot,
  { hint, taken }: Fitted,
  atRest: readonly Rect[],
  { viewport }: PageGeometry,
): boolean {
  const here = boxOf(spot);
  const aside = here.left < 0 || here.right > viewport.width;
  const open = isOpen(hint);
  const outside = aside || (open && (here.top < 0 || here.bottom > viewport.height));
  const lies = (other: Rect) => overlap(here, other) > 0;
  return outside || taken.some(lies) || (!open && atRest.some(lies));
}

const boxOf = ({ left, top, size }: Spot): Rect => ({
  left,
  top,
  right: left + size.width,
  bottom: top + size.height,
});

/** Without a spot only the sign shows, above the control's end. What is right already needs no words where room is short. */
function placedAt(
  { control, hint, box, beside }: Fitted,
  spot: Spot | null,
  around: PageGeometry,
): Placement {
  const full = beside === 'none' && hint.dataset.tone === 'ok' ? null : spot;
  const seen = full
    ? boxOf(full)
    : { left: box.right - 26, top: box.top - 20, right: box.right, bottom: box.top + bite };
  const hidden =
    around.gone.has(control) || around.popups.some((popup) => overlap(popup, seen) > 0);
  const move = () => {
    hint.toggleAttribute('data-compact', !full);
    // The sign unfolds upwards and towards the start when pointed at.
    if (full) place(hint, { left: full.left, top: full.top });
    else
      place(hint, {
        right: Math.max(edge, around.viewport.width - box.right),
        bottom: around.viewport.height - box.top - bite,
      });
    setHidden(hint, hidden);
  };
  return { box: hidden ? null : seen, move };
}
