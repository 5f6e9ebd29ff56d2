import { inset, overlap, type Rect, type Size, visiblePart } from './geometry.ts';
import {
  type HintPlace,
  type HintSize,
  type MeasureHints,
  type PageRects,
  placeHints,
} from './hint-places.ts';
import type { PageGeometry } from './page-geometry.ts';
import {
  edgePx,
  exactSize,
  hiddenPlacement,
  type Placement,
  setHidden,
  setPosition,
} from './placement.ts';

/** Below this width a second button does not fit. */
const minWidthTwoButtonsPx = 260;

export interface DrawnHint {
  id: string;
  control: Element;
  hint: HTMLElement;
}

export interface PlacedHint extends DrawnHint {
  placement: Placement;
  /** Null if it is not visible; none if there is no space, not even for the sign. */
  form: HintPlace['form'] | null;
}

export function pageRects({
  viewport,
  frame,
  obstacles,
  rightToLeft,
  controls,
}: PageGeometry): PageRects {
  const bounds = inset(viewport, edgePx);
  return {
    viewport,
    bounds,
    frame: visiblePart(frame, bounds),
    // The part of a control that counts may be smaller or larger than its input.
    obstacles: [
      ...obstacles,
      ...[...controls.values()].map((rect) => ({ kind: 'field' as const, rect })),
    ],
    rightToLeft,
  };
}

/** Measures the hints and finds their places. Hints under an open popup are hidden. */
export function placeHintElements(
  hints: readonly DrawnHint[],
  geometry: PageGeometry,
): PlacedHint[] {
  const visible = hints.filter(
    ({ control }) => geometry.controls.has(control) && !geometry.hidden.has(control),
  );
  const boxes = visible.flatMap(({ control, hint }) => {
    const anchor = geometry.controls.get(control);
    if (!anchor) return [];
    const quiet = hint.dataset.tone === 'ok';
    return [{ anchor, label: geometry.labels.get(control) ?? null, quiet }];
  });
  const measured: MeasuredHint[][] = [];
  const places = placeHints(boxes, pageRects(geometry), measureInto(visible, measured));
  const placed = visible.map((drawn, index): PlacedHint => {
    const place = places[index] ?? { form: 'none' };
    return {
      ...drawn,
      placement: placementAt(drawn.hint, place, measured[index] ?? [], geometry.popups),
      form: place.form,
    };
  });
  const hidden = hints.filter((hint) => !visible.includes(hint));
  return [
    ...placed,
    ...hidden.map((drawn) => ({
      ...drawn,
      placement: hiddenPlacement(drawn.hint),
      form: null,
    })),
  ];
}

/** How a hint was drawn when it had a size. */
interface MeasuredHint {
  size: Size;
  maxWidthPx: number;
  isNarrow: boolean;
}

/** Writes all widths before it reads any size: each change between two reads costs a layout. */
const measureInto =
  (hints: readonly DrawnHint[], measured: MeasuredHint[][]): MeasureHints =>
  (maxWidths) => {
    const asked = [...maxWidths].flatMap(([index, maxWidthPx]) => {
      const hint = hints[index]?.hint;
      return hint ? [{ index, hint, maxWidthPx }] : [];
    });
    for (const { hint, maxWidthPx } of asked)
      setMaxWidth(hint, maxWidthPx, maxWidthPx < minWidthTwoButtonsPx);
    leaveOutSecondButtons(asked.map(({ hint }) => hint));
    return new Map(
      asked.map(({ index, hint, maxWidthPx }): [number, HintSize] => {
        const size = exactSize(hint);
        const isNarrow = hint.hasAttribute('data-narrow');
        measured[index] = [...(measured[index] ?? []), { size, maxWidthPx, isNarrow }];
        return [index, { ...size, isClipped: isClipped(hint) }];
      }),
    );
  };

export function setMaxWidth(hint: HTMLElement, maxWidthPx: number, isNarrow: boolean): void {
  hint.toggleAttribute('data-compact', false);
  hint.toggleAttribute('data-narrow', isNarrow);
  hint.style.width = '';
  hint.style.maxWidth = `${maxWidthPx}px`;
}

/** Where the words do not fit, the second button is left out. */
function leaveOutSecondButtons(hints: readonly HTMLElement[]): void {
  for (const hint of hints.filter(isClipped)) hint.toggleAttribute('data-narrow', true);
}

function isClipped(hint: HTMLElement): boolean {
  const words = hint.querySelector('.words');
  return words !== null && words.scrollHeight > words.clientHeight;
}

function placementAt(
  hint: HTMLElement,
  place: HintPlace,
  measured: readonly MeasuredHint[],
  popups: readonly Rect[],
): Placement {
  if (place.form === 'none') return hiddenPlacement(hint);
  const { rect, form } = place;
  const [width, height] = [rect.right - rect.left, rect.bottom - rect.top];
  const drawn = measured.find(({ size }) => size.width === width && size.height === height);
  const hidden = popups.some((popup) => overlap(popup, rect) > 0);
  return {
    rect: hidden ? null : rect,
    apply() {
      if (drawn) setMaxWidth(hint, drawn.maxWidthPx, drawn.isNarrow);
      hint.toggleAttribute('data-compact', form === 'sign');
      if (form === 'sign') hint.style.width = `${width}px`;
      setPosition(hint, { left: rect.left, top: rect.top });
      setHidden(hint, hidden);
    },
  };
}
