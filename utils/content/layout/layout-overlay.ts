import type { Callout, CalloutId, OverlayState, OverlayView } from '../view/overlay-view.ts';
import type { Rect, Size } from './geometry.ts';
import type { PageGeometry } from './page-geometry.ts';
import { type CalloutAnchor, placeCallout } from './place-callout.ts';
import {
  type CardPlace,
  type CardState,
  cardWish,
  coveredByCard,
  placeCard,
} from './place-card.ts';
import { placeDetailElement } from './place-detail.ts';
import { placeHintElements } from './place-hints.ts';
import { exactSize, type Placement, placeRing, setHidden } from './placement.ts';

/** Drawn elements, and the place of the card so far. */
export interface LayoutInput {
  layer: HTMLElement;
  view: OverlayView | null;
  callout: Callout | null;
  state: Pick<OverlayState, CardState>;
  card: CardPlace;
  /** The card stays where it is. */
  keepsCard: boolean;
}

export interface Layout {
  card: CardPlace;
  /** Areas that show more on hover: hints by field id, and the full text of one of them. */
  hints: ReadonlyMap<string, Rect>;
  detail: { id: string; rect: Rect } | null;
  /** Fields whose hint has no space, not even for its sign. */
  withoutPlace: readonly string[];
  /** Callouts that have no space. */
  calloutsWithoutPlace: readonly CalloutId[];
}

/**
 * Positions everything drawn. Writes all that affects sizes, then reads all sizes in one layout,
 * then writes all positions.
 */
export async function layoutOverlay(input: LayoutInput, geometry: PageGeometry): Promise<Layout> {
  const { layer, view, callout } = input;
  const elements = elementsIn(layer);
  const controls = [...(view?.controls ?? [])];
  const rings = controls.flatMap(([id, control]): Placement[] => {
    const ring = elements.ring.get(id);
    return ring
      ? [placeRing(ring, geometry.controls.get(control), geometry.hidden.has(control))]
      : [];
  });
  const hints = placeHintElements(
    controls.flatMap(([id, control]) => {
      const hint = elements.hint.get(id);
      return hint ? [{ id, control, hint }] : [];
    }),
    geometry,
  );
  // Read in the layout that measured the hints.
  const card = layer.querySelector<HTMLElement>('[data-card]');
  const cardSize = card && exactSize(card);
  const hintRects = rectsOf(hints.map(({ placement }) => placement));
  const bubbles: (Placement & { id: CalloutId; withoutPlace: boolean })[] = [];
  for (const [id, anchor] of calloutsIn(view, callout)) {
    const ring = elements.ring.get(id);
    const bubble = elements.bubble.get(id);
    if (ring)
      rings.push(
        placeRing(
          ring,
          geometry.targets.get(anchor.target),
          geometry.hidden.has(anchor.target),
          geometry.radii.get(anchor.target),
        ),
      );
    if (bubble) bubbles.push({ id, ...(await placeCallout(anchor, bubble, geometry, hintRects)) });
  }
  const drawn = [...hintRects, ...rectsOf(bubbles)];
  const cardPlace = card && cardSize ? placeCardIn(input, card, cardSize, geometry, drawn) : null;
  const cardRect = cardPlace?.rect ?? null;
  const [detail] = layer.querySelectorAll<HTMLElement>('[data-detail]');
  const full = detail ? placeDetailElement(detail, hints, geometry, cardRect) : null;
  for (const { apply } of [...rings, ...hints.map(({ placement }) => placement), ...bubbles])
    apply();
  for (const { hint, placement } of hints)
    if (coveredByCard(cardRect, placement.rect)) setHidden(hint, true);
  if (detail) setHidden(detail, true);
  full?.apply();
  return {
    card: cardPlace ?? { ...input.card, rect: null },
    hints: new Map(
      hints.flatMap(({ id, placement }) => (placement.rect ? [[id, placement.rect]] : [])),
    ),
    detail: full?.rect ? { id: detail?.dataset.detail ?? '', rect: full.rect } : null,
    withoutPlace: hints.flatMap(({ id, form }) => (form === 'none' ? [id] : [])),
    calloutsWithoutPlace: bubbles.flatMap(({ id, withoutPlace }) => (withoutPlace ? [id] : [])),
  };
}

function placeCardIn(
  { view, state, card: place, keepsCard }: LayoutInput,
  card: HTMLElement,
  size: Size,
  geometry: PageGeometry,
  drawn: readonly Rect[],
): CardPlace {
  if (keepsCard) return place;
  return placeCard(
    card,
    size,
    geometry,
    drawn,
    place,
    cardWish(state, place, Boolean(view?.ready)),
  );
}

const rectsOf = (placements: readonly Placement[]): Rect[] =>
  placements.flatMap(({ rect }) => rect ?? []);

type Kind = 'ring' | 'hint' | 'bubble';

function elementsIn(layer: HTMLElement): Record<Kind, Map<string, HTMLElement>> {
  const found = { ring: new Map(), hint: new Map(), bubble: new Map() };
  for (const element of layer.querySelectorAll<HTMLElement>('.placed'))
    for (const kind of ['ring', 'hint', 'bubble'] as const) {
      const id = element.dataset[kind];
      if (id !== undefined) found[kind].set(id, element);
    }
  return found;
}

type CalloutEntry = [
  id: CalloutId,
  anchor: { target: Element; beside: Element; kind: CalloutAnchor },
];

function calloutsIn(view: OverlayView | null, callout: Callout | null): CalloutEntry[] {
  const anchors: CalloutEntry[] = [];
  const done = view?.guard?.done;
  if (done) anchors.push(['done', { target: done, beside: done, kind: 'button' }]);
  const ok = view?.ready;
  if (ok) anchors.push(['ok', { target: ok, beside: ok, kind: 'bar' }]);
  if (callout)
    anchors.push([
      'point',
      { ...callout, kind: callout.beside.matches('[role="menu"]') ? 'menu' : 'spot' },
    ]);
  return anchors;
}
