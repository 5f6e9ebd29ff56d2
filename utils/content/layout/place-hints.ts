import { freeWidthRight, overlap, type Rect, type Size } from './geometry.ts';
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

/** Distance of a hint below or above its control from the control. */
const verticalGapPx = 4;
/** Below this width a hint beside its field would be a column of single words. */
const minWidthBesidePx = 190;
/** Below this width a second button does not fit. */
const minWidthTwoButtonsPx = 260;
const maxWidthPx = 400;
/** At this width the reason for the focused field fits in a line or two. */
const minWidthOpenPx = 270;
/** Overlap of the sign alone with its field's upper edge. */
const signOverlapPx = 7;
/** Above this height a control has its hint at its top, where its label is. */
const tallControlPx = 60;

interface Candidate {
  control: Element;
  hint: HTMLElement;
  rect: Rect;
  /** Everything the hint must not cover, other than hints. */
  obstacles: readonly Rect[];
  /**
   * Space to the right of the control: enough, taken by other hints, or too little. Below and
   * above, the words fit in fewer lines.
   */
  right: 'free' | 'blocked' | 'none';
}

/**
 * Places hints to the right of their controls, else below or above. Where each of these would cover
 * another field or button, only the sign stays. Writes all widths before it reads any size: each
 * change between two reads costs a layout.
 */
export function placeHints(
  hints: readonly { control: Element; hint: HTMLElement }[],
  geometry: PageGeometry,
): Placement[] {
  const candidates = hints.flatMap(({ control, hint }) => fitWidth(control, hint, geometry) ?? []);
  const sizes = measure(candidates);
  const widen = (some: readonly Candidate[]) => {
    for (const candidate of some) {
      candidate.right = 'blocked';
      setMaxWidth(candidate.hint, fullWidth(geometry));
    }
    for (const [hint, size] of measure(some)) sizes.set(hint, size);
  };
  // Hints without space on the right get their other width all at once, before each hint in turn
  // gets its place.
  widen(withoutSpace(candidates, sizes, geometry));
  const placements: Placement[] = [];
  /** Area of the hints at rest. The unfolded hint of the focused field may cover it. */
  const atRest: Rect[] = [];
  const spotFor = (candidate: Candidate): Spot | null => {
    const right = candidate.right === 'free' ? rightOf(candidate, sizes) : null;
    if (right && !isBlocked(right, candidate, atRest, geometry)) return right;
    if (right) widen([candidate]);
    const spot = belowOrAbove(candidate, sizes, atRest, geometry);
    if (spot || !isOpen(candidate.hint)) return spot;
    // Not enough space unfolded: fall back to the folded hint.
    candidate.hint.removeAttribute('data-open');
    const again = fitWidth(candidate.control, candidate.hint, geometry);
    if (!again) return null;
    for (const [hint, size] of measure([again])) sizes.set(hint, size);
    candidate.right = again.right;
    return spotFor(candidate);
  };
  for (const candidate of candidates) {
    const found = placementAt(candidate, spotFor(candidate), geometry);
    if (found.rect && !isOpen(candidate.hint)) atRest.push(found.rect);
    placements.push(found);
  }
  const unseen = hints.filter(({ hint }) => !sizes.has(hint));
  return [...placements, ...unseen.map(({ hint }) => hiddenPlacement(hint))];
}

function withoutSpace(
  candidates: readonly Candidate[],
  sizes: ReadonlyMap<HTMLElement, Size>,
  geometry: PageGeometry,
): Candidate[] {
  const taken: Rect[] = [];
  return candidates.filter((candidate) => {
    if (candidate.right !== 'free') return false;
    const spot = rightOf(candidate, sizes);
    if (isBlocked(spot, candidate, taken, geometry)) return true;
    if (!isOpen(candidate.hint) && !geometry.hidden.has(candidate.control))
      taken.push(rectOf(spot));
    return false;
  });
}

/** Limits the width of the hint; reads no layout. Returns null if the control cannot be seen. */
function fitWidth(control: Element, hint: HTMLElement, geometry: PageGeometry): Candidate | null {
  const rect = geometry.controls.get(control);
  if (!rect) return null;
  const others = [...geometry.controls]
    .filter(([element]) => element !== control)
    .map(([, other]) => other);
  const obstacles = [...others, ...geometry.labels, ...geometry.buttons];
  const availablePx = freeWidthRight(rect, obstacles, geometry.viewport.width) - gapPx - edgePx;
  const right = availablePx >= minWidthBesidePx ? 'free' : 'none';
  setMaxWidth(hint, right === 'free' ? availablePx : fullWidth(geometry));
  return { control, hint, rect, obstacles, right };
}

const fullWidth = ({ viewport }: PageGeometry): number => viewport.width - 2 * edgePx;

function setMaxWidth(hint: HTMLElement, availablePx: number): void {
  const width = Math.min(maxWidthPx, availablePx);
  hint.toggleAttribute('data-compact', false);
  hint.toggleAttribute('data-narrow', width < minWidthTwoButtonsPx);
  hint.style.maxWidth = `${width}px`;
  hint.style.minWidth = isOpen(hint) ? `${Math.min(minWidthOpenPx, width)}px` : '';
}

const isOpen = (hint: HTMLElement): boolean => hint.hasAttribute('data-open');

/** Measures hints. Where a value does not fit, the second button is left out. */
function measure(candidates: readonly Candidate[]): Map<HTMLElement, Size> {
  const clipped = candidates.filter(({ hint }) => {
    const value = hint.querySelector('.value');
    return value !== null && value.scrollHeight > value.clientHeight;
  });
  for (const { hint } of clipped) hint.toggleAttribute('data-narrow', true);
  return new Map(candidates.map(({ hint }) => [hint, offsetSize(hint)]));
}

interface Spot {
  left: number;
  top: number;
  size: Size;
}

function rightOf({ hint, rect }: Candidate, sizes: ReadonlyMap<HTMLElement, Size>): Spot {
  const size = sizes.get(hint) ?? offsetSize(hint);
  const atTop =
    rect.bottom - rect.top > tallControlPx || hint.querySelector('.permissions') !== null;
  const top = atTop ? rect.top : (rect.top + rect.bottom - size.height) / 2;
  return { left: rect.right + gapPx, top, size };
}

/** Returns null if the words fit neither below nor above. */
function belowOrAbove(
  candidate: Candidate,
  sizes: ReadonlyMap<HTMLElement, Size>,
  atRest: readonly Rect[],
  geometry: PageGeometry,
): Spot | null {
  const { hint, rect } = candidate;
  const size = sizes.get(hint) ?? offsetSize(hint);
  const below = { left: rect.left, top: rect.bottom + verticalGapPx, size };
  const above = { left: rect.left, top: rect.top - verticalGapPx - size.height, size };
  return [below, above].find((spot) => !isBlocked(spot, candidate, atRest, geometry)) ?? null;
}

/**
 * Whether the hint would leave the viewport or cover a field or button of the page. An unfolded
 * hint may cover other hints, but must show all its text.
 */
function isBlocked(
  spot: Spot,
  { hint, obstacles }: Candidate,
  atRest: readonly Rect[],
  { viewport }: PageGeometry,
): boolean {
  const rect = rectOf(spot);
  const beyondSides = rect.left < 0 || rect.right > viewport.width;
  const open = isOpen(hint);
  const outside = beyondSides || (open && (rect.top < 0 || rect.bottom > viewport.height));
  const covers = (other: Rect) => overlap(rect, other) > 0;
  return outside || obstacles.some(covers) || (!open && atRest.some(covers));
}

const rectOf = ({ left, top, size }: Spot): Rect => ({
  left,
  top,
  right: left + size.width,
  bottom: top + size.height,
});

/**
 * Without a spot, only the sign shows, above the control's end. Correct values need no words where
 * space is short.
 */
function placementAt(
  { control, hint, rect, right }: Candidate,
  spot: Spot | null,
  geometry: PageGeometry,
): Placement {
  const fullSpot = right === 'none' && hint.dataset.tone === 'ok' ? null : spot;
  const visibleRect = fullSpot
    ? rectOf(fullSpot)
    : {
        left: rect.right - 26,
        top: rect.top - 20,
        right: rect.right,
        bottom: rect.top + signOverlapPx,
      };
  const hidden =
    geometry.hidden.has(control) ||
    geometry.popups.some((popup) => overlap(popup, visibleRect) > 0);
  const apply = () => {
    hint.toggleAttribute('data-compact', !fullSpot);
    // On hover, the sign unfolds upwards and towards the start.
    if (fullSpot) setPosition(hint, { left: fullSpot.left, top: fullSpot.top });
    else
      setPosition(hint, {
        right: Math.max(edgePx, geometry.viewport.width - rect.right),
        bottom: geometry.viewport.height - rect.top - signOverlapPx,
      });
    setHidden(hint, hidden);
  };
  return { rect: hidden ? null : visibleRect, apply };
}
