import type { Callout, OverlayState, OverlayView } from '../view/overlay-view.ts';
import type { Rect } from './geometry.ts';
import type { PageGeometry } from './page-geometry.ts';
import { type CalloutAnchor, placeCallout } from './place-callout.ts';
import { type CardPlace, placeCard } from './place-card.ts';
import { placeHints } from './place-hints.ts';
import { offsetSize, type Placement, placeRing } from './placement.ts';

/** Drawn elements, and the place of the card so far. */
export interface LayoutInput {
  layer: HTMLElement;
  view: OverlayView | null;
  callout: Callout | null;
  state: Pick<OverlayState, 'unfolded' | 'minimised'>;
  /** Null if the card stays where it is. */
  card: CardPlace | null;
}

/**
 * Positions everything drawn. Writes all that affects sizes, then reads all sizes in one layout,
 * then writes all positions.
 * @returns the new place of the card
 */
export async function layoutOverlay(
  input: LayoutInput,
  geometry: PageGeometry,
): Promise<CardPlace | null> {
  const { layer, view, callout, state } = input;
  const elements = elementsIn(layer);
  const controls = [...(view?.controls ?? [])];
  const rings = controls.flatMap(([id, control]): Placement[] => {
    const ring = elements.ring.get(id);
    return ring
      ? [placeRing(ring, geometry.controls.get(control), geometry.hidden.has(control))]
      : [];
  });
  const hints = placeHints(
    controls.flatMap(([id, control]) => {
      const hint = elements.hint.get(id);
      return hint ? [{ control, hint }] : [];
    }),
    geometry,
  );
  const card = layer.querySelector<HTMLElement>('[data-card]');
  const cardSize = card && input.card && offsetSize(card);

  const bubbles: Placement[] = [];
  for (const [id, anchor] of calloutsIn(view, callout)) {
    const ring = elements.ring.get(id);
    const bubble = elements.bubble.get(id);
    if (ring)
      rings.push(
        placeRing(ring, geometry.targets.get(anchor.target), geometry.hidden.has(anchor.target)),
      );
    if (bubble) bubbles.push(await placeCallout(anchor, bubble, geometry));
  }
  for (const { apply } of [...rings, ...hints, ...bubbles]) apply();
  if (!card || !cardSize || !input.card) return input.card;
  const keepsForm = state.unfolded || state.minimised;
  const covered = { hints: rectsOf(hints), bubbles: rectsOf(bubbles) };
  return placeCard(card, cardSize, geometry, covered, input.card, keepsForm);
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
  id: 'done' | 'point',
  anchor: { target: Element; beside: Element; kind: CalloutAnchor },
];

function calloutsIn(view: OverlayView | null, callout: Callout | null): CalloutEntry[] {
  const anchors: CalloutEntry[] = [];
  const done = view?.guard?.done;
  if (done) anchors.push(['done', { target: done, beside: done, kind: 'button' }]);
  if (callout)
    anchors.push([
      'point',
      { ...callout, kind: callout.beside.matches('[role="menu"]') ? 'menu' : 'spot' },
    ]);
  return anchors;
}
