import { type DetailPlace, placeDetail } from './detail-place.ts';
import { overlap, type Rect } from './geometry.ts';
import type { PageGeometry } from './page-geometry.ts';
import { type PlacedHint, pageRects, setMaxWidth } from './place-hints.ts';
import { edgePx, exactSize, type Placement, setHidden, setPosition } from './placement.ts';

/** At this width the reason for a field fits in a line or two. */
const minWidthPx = 270;
const maxWidthPx = 340;

/** With its buttons; over something of the page without them; and without the reason. */
const lengths = ['full', 'words', 'brief'] as const;

/**
 * Places the full text of one hint, and hides hints that it covers: they are the overlay's own.
 * Returns null if it cannot show without covering its own control.
 * @param card area of the card, which stays visible
 */
export function placeDetailElement(
  detail: HTMLElement,
  hints: readonly PlacedHint[],
  geometry: PageGeometry,
  card: Rect | null,
): Placement | null {
  const own = hints.find(({ id }) => id === detail.dataset.detail);
  const anchor = own && geometry.controls.get(own.control);
  if (!own || !anchor || geometry.hidden.has(own.control)) return null;
  const rest = own.form === 'words' ? own.placement.rect : null;
  const hint = { anchor, label: geometry.labels.get(own.control) ?? null };
  const drawn = [...geometry.popups, ...(card ? [card] : [])];
  const page = pageRects(geometry);
  const others = hints.flatMap((one) => (one === own ? [] : (one.placement.rect ?? [])));
  setWidth(detail, rest, geometry);
  // A hint with words has its buttons: without them, the full text would only take them away.
  for (const length of rest ? lengths.slice(0, 1) : lengths) {
    detail.dataset.length = length;
    const place = placeDetail(hint, rest, exactSize(detail), page, drawn, others);
    if (!place) continue;
    const isAllowed = length === 'full' ? place.covers === 'nothing' : place.covers !== 'own';
    if (isAllowed) return detailPlacement(detail, place, hints);
  }
  return null;
}

function setWidth(detail: HTMLElement, rest: Rect | null, { viewport }: PageGeometry): void {
  const max = viewport.width - 2 * edgePx;
  const width = Math.min(max, rest ? Math.max(minWidthPx, rest.right - rest.left) : maxWidthPx);
  setMaxWidth(detail, width, false);
  detail.style.width = rest ? `${width}px` : '';
}

const detailPlacement = (
  detail: HTMLElement,
  { rect }: DetailPlace,
  hints: readonly PlacedHint[],
): Placement => ({
  rect,
  apply() {
    setPosition(detail, { left: rect.left, top: rect.top });
    setHidden(detail, false);
    for (const { hint, placement } of hints)
      if (placement.rect && overlap(placement.rect, rect) > 0) setHidden(hint, true);
  },
});
