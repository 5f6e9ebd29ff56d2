import {
  isFree,
  mirror,
  moveInto,
  onWholePixels,
  overlap,
  type Rect,
  rectAt,
  type Size,
} from './geometry.ts';
import type { Obstacle } from './page-obstacles.ts';
import { gapPx, verticalGapPx } from './placement.ts';

/** A hint to be placed. */
export interface HintBox {
  /** The visible part of the control. */
  anchor: Rect;
  label: Rect | null;
  /** Correct values need no words where space is short. */
  quiet: boolean;
}

/** Everything that the overlay must not cover, in pixels of the viewport. */
export interface PageRects {
  viewport: Size;
  /** Part of the viewport where hints are allowed. */
  bounds: Rect;
  /**
   * The dialog or page that the fields belong to: hints hang over its edge only if they have to.
   */
  frame: Rect;
  obstacles: readonly Obstacle[];
  rightToLeft: boolean;
}

/** Where a hint goes: with its words, as its sign alone, or nowhere. */
export type HintPlace = { form: 'words' | 'sign'; rect: Rect } | { form: 'none' };

/** Sizes of hints by index, limited to these widths. Each call costs a layout of the page. */
export type MeasureHints = (
  maxWidths: ReadonlyMap<number, number>,
) => ReadonlyMap<number, HintSize>;

/** A hint that is clipped does not show all its words at this width. */
export type HintSize = Size & { isClipped?: boolean };

const maxHintWidthPx = 400;
/** Below these widths a hint beside its field would be a column of single words. */
const minWidthBesidePx = 190;
const minQuietWidthPx = 72;
/** Sides of the sign, the larger one first. */
const signSizesPx = [20, 16] as const;
const signGapPx = 3;
/** Above this height a control has its hint at its top, where its label is. */
const tallControlPx = 60;

/**
 * Finds a place for each hint where it covers nothing: on the line of its control, else below or
 * above, else on the other side. Where there is none for the words, there may be one for the sign.
 * Measures once, and once more if some hints have to be narrower than they would like.
 */
export function placeHints(
  hints: readonly HintBox[],
  page: PageRects,
  measure: MeasureHints,
): HintPlace[] {
  const { width } = page.viewport;
  const flip = (rect: Rect) => (page.rightToLeft ? mirror(rect, width) : rect);
  const obstacles = page.obstacles.map(({ kind, rect }) => ({ kind, rect: flip(rect) }));
  const places = placeFromLeft(
    hints.map((hint) => ({
      ...hint,
      anchor: flip(hint.anchor),
      label: hint.label && flip(hint.label),
    })),
    { ...page, bounds: flip(page.bounds), frame: flip(page.frame), obstacles },
    measure,
  );
  return places.map((place) =>
    place.form === 'none' ? place : { ...place, rect: flip(place.rect) },
  );
}

function placeFromLeft(
  hints: readonly HintBox[],
  page: PageRects,
  measure: MeasureHints,
): HintPlace[] {
  const gaps = hints.map((hint) => gapsAfter(hint, page));
  const inFrame = hints.map((hint) => gapsAfter(hint, { ...page, bounds: page.frame }));
  const { places, settle } = createSettling(hints, page, gaps);
  const natural = measure(new Map(hints.map((_, index) => [index, naturalWidth(page)])));
  const beside = (where: typeof gaps, sizes: ReadonlyMap<number, Size>) => {
    return (hint: HintBox, index: number) =>
      besideSpots(hint, where[index] ?? [], sizes.get(index));
  };

  let left = settle(hints.keys(), 'words', beside(inFrame, natural));
  const narrower = new Map(
    left.flatMap((index): [number, number][] => {
      const quiet = hints[index]?.quiet ?? false;
      const widthPx =
        narrowWidth(inFrame[index] ?? [], quiet) ?? narrowWidth(gaps[index] ?? [], quiet);
      return widthPx === null ? [] : [[index, Math.min(widthPx, naturalWidth(page))]];
    }),
  );
  const narrow = narrower.size > 0 ? measure(narrower) : new Map<number, HintSize>();
  const unclipped = new Map([...narrow].filter(([, { isClipped }]) => !isClipped));
  for (const sizes of [unclipped, natural, narrow])
    left = settle(left, 'words', beside(gaps, sizes));
  left = settle(left, 'words', (hint, index) =>
    hint.quiet ? [] : aroundSpots(hint, natural.get(index), page.bounds),
  );
  left.sort((a, b) => rank(hints[a]) - rank(hints[b]));
  settle(left, 'sign', (hint, index) => signSpots(hint, gaps[index] ?? [], page.bounds));
  return places;
}

/**
 * Takes spots one hint after the other. Words leave the spot of every other hint's sign free, or
 * one hint with words would leave its neighbours with nothing.
 */
function createSettling(
  hints: readonly HintBox[],
  page: PageRects,
  gaps: readonly (readonly Gap[])[],
) {
  const places: HintPlace[] = hints.map(() => ({ form: 'none' }));
  const solid = page.obstacles.map(({ rect }) => rect);
  const taken: Rect[] = [];
  const isOpen = (rect: Rect) => isFree(rect, page.bounds, solid);
  const reserved = new Map<number, Rect>();
  for (const [index, hint] of hints.entries())
    for (const spot of signSpots(hint, gaps[index] ?? [], page.bounds)) {
      const rect = onWholePixels(spot);
      if (!isOpen(rect) || !isFree(rect, page.bounds, [...reserved.values()])) continue;
      reserved.set(index, rect);
      break;
    }
  const take = (index: number, form: 'words' | 'sign', spots: Iterable<Rect>): boolean => {
    const signs = [...reserved].flatMap(([of, rect]) => (of === index ? [] : rect));
    for (const spot of spots) {
      const rect = onWholePixels(spot);
      if (!isOpen(rect) || !isFree(rect, page.bounds, [...taken, ...signs])) continue;
      places[index] = { form, rect };
      taken.push(rect);
      reserved.delete(index);
      return true;
    }
    return false;
  };
  return {
    places,
    /** Returns the hints that found none of their spots free. */
    settle(
      indexes: Iterable<number>,
      form: 'words' | 'sign',
      spotsOf: (hint: HintBox, index: number) => Iterable<Rect>,
    ): number[] {
      return [...indexes].filter((index) => {
        const hint = hints[index];
        return hint !== undefined && !take(index, form, spotsOf(hint, index));
      });
    },
  };
}

const rank = (hint: HintBox | undefined): number => (hint?.quiet ? 1 : 0);

const naturalWidth = ({ bounds }: PageRects): number =>
  Math.min(maxHintWidthPx, bounds.right - bounds.left);

interface Gap {
  left: number;
  right: number;
}

/**
 * Free stretches of the control's line after it, up to the next field or its label, nearest first.
 */
export function gapsAfter(
  { anchor, label }: Pick<HintBox, 'anchor' | 'label'>,
  { obstacles, bounds }: Pick<PageRects, 'obstacles' | 'bounds'>,
): Gap[] {
  const onLine = obstacles
    .filter(({ rect }) => rect.top < anchor.bottom && rect.bottom > anchor.top)
    .filter(({ rect }) => rect.right > anchor.right + 1)
    .sort((a, b) => a.rect.left - b.rect.left);
  const gaps: Gap[] = [];
  let from = anchor.right;
  for (const { kind, rect } of onLine) {
    if (rect.left > from) gaps.push({ left: from, right: rect.left });
    const ofAnother = kind === 'field' || kind === 'label';
    const isOwn = overlap(rect, anchor) > 0 || (label !== null && overlap(rect, label) > 0);
    if (ofAnother && !isOwn) return gaps;
    from = Math.max(from, rect.right);
  }
  if (bounds.right > from) gaps.push({ left: from, right: bounds.right });
  return gaps;
}

const usableWidth = ({ left, right }: Gap): number => right - left - gapPx - verticalGapPx;

/** Returns the width of the first gap in which a hint can be read, or null. */
function narrowWidth(gaps: readonly Gap[], quiet: boolean): number | null {
  const min = quiet ? minQuietWidthPx : minWidthBesidePx;
  const gap = gaps.find((one) => usableWidth(one) >= min);
  return gap ? Math.floor(usableWidth(gap)) : null;
}

function* besideSpots(
  { anchor }: HintBox,
  gaps: readonly Gap[],
  size: Size | undefined,
): Generator<Rect> {
  if (!size) return;
  for (const gap of gaps) {
    if (size.width > usableWidth(gap)) continue;
    for (const top of topsBeside(anchor, size)) yield rectAt(gap.left + gapPx, top, size);
  }
}

/** Tops of a box beside an anchor, in order of preference. */
function topsBeside({ top, bottom }: Rect, { height }: Size): number[] {
  const middle = (top + bottom - height) / 2;
  return bottom - top > tallControlPx ? [top, middle] : [middle, top, bottom - height];
}

/** Below and above the control, then before it and before its label. */
export function* aroundSpots(
  { anchor, label }: Pick<HintBox, 'anchor' | 'label'>,
  size: Size | undefined,
  bounds: Rect,
): Generator<Rect> {
  if (!size) return;
  for (const top of [anchor.bottom + verticalGapPx, anchor.top - verticalGapPx - size.height])
    for (const left of [anchor.left, anchor.right - size.width, label?.left ?? anchor.left]) {
      const spot = rectAt(left, top, size);
      yield spot;
      yield moveInto(spot, { ...bounds, top: spot.top, bottom: spot.bottom });
    }
  for (const start of [anchor.left, label?.left ?? anchor.left])
    for (const top of topsBeside(anchor, size)) yield rectAt(start - gapPx - size.width, top, size);
}

/** Around the control and its label, each size in turn. */
function* signSpots({ anchor, label }: HintBox, gaps: readonly Gap[], bounds: Rect) {
  for (const px of signSizesPx) {
    const size = { width: px, height: px };
    for (const { left } of gaps)
      for (const top of topsBeside(anchor, size)) yield rectAt(left + signGapPx, top, size);
    for (const top of topsBeside(anchor, size))
      yield rectAt(anchor.left - signGapPx - px, top, size);
    for (const left of label ? [label.right + signGapPx, label.left - signGapPx - px] : [])
      for (const top of label ? topsBeside(label, size) : []) yield rectAt(left, top, size);
    for (const top of [anchor.top - 1 - px, anchor.bottom + 1])
      for (const left of [anchor.right - px, anchor.left]) yield rectAt(left, top, size);
    // In the margin, in line with the control, while nothing of another field is between.
    const last = gaps.at(-1);
    if (last) yield rectAt(Math.min(last.right, bounds.right) - signGapPx - px, anchor.top, size);
  }
}
