import type { Callout, OverlayState, OverlayView } from '../view/overlay-view.ts';
import type { Rect } from './geometry.ts';
import type { PageGeometry } from './page-geometry.ts';
import { type CalloutAnchor, placeCallout } from './place-callout.ts';
import { type CardPlace, placeCard } from './place-card.ts';
import { placeHints } from './place-hints.ts';
import { offsetSize, type Placement, placeRing } from './placement.ts';

/** What is drawn, and where the card lay before. */
export interface LayoutInput {
  layer: HTMLElement;
  drawing: OverlayView | null;
  to: Callout | null;
  look: Pick<OverlayState, 'unfolded' | 'minimised'>;
  /** Null where the card stays where it is. */
  card: CardPlace | null;
}

/**
 * Puts everything drawn in its place. First all is written that decides on sizes, then all sizes are read in one layout, then all places are written.
 * @returns where the card lies now
 */
export async function layoutOverlay(
  scene: LayoutInput,
  around: PageGeometry,
): Promise<CardPlace | null> {
  const { layer, drawing, to, look } = scene;
  const drawn = elementsIn(layer);
  const controls = [...(drawing?.controls ?? [])];
  const rings = controls.flatMap(([id, control]): Placement[] => {
    const ring = drawn.ring.get(id);
    return ring ? [placeRing(ring, around.controls.get(control), around.gone.has(control))] : [];
  });
  const hints = placeHints(
    controls.flatMap(([id, control]) => {
      const hint = drawn.hint.get(id);
      return hint ? [{ control, hint }] : [];
    }),
    around,
  );
  const card = layer.querySelector<HTMLElement>('[data-card]');
  const cardSize = card && scene.card && offsetSize(card);

  const bubbles: Placement[] = [];
  for (const [id, at] of marked(drawing, to)) {
    const ring = drawn.ring.get(id);
    const bubble = drawn.bubble.get(id);
    if (ring)
      rings.push(placeRing(ring, around.pointed.get(at.target), around.gone.has(at.target)));
    if (bubble) bubbles.push(await placeCallout(at, bubble, around));
  }
  for (const { move } of [...rings, ...hints, ...bubbles]) move();
  if (!card || !cardSize || !scene.card) return scene.card;
  const fixed = look.unfolded || look.minimised;
  const taken = { hints: boxesOf(hints), bubbles: boxesOf(bubbles) };
  return placeCard(card, cardSize, around, taken, scene.card, fixed);
}

const boxesOf = (placed: readonly Placement[]): Rect[] => placed.flatMap(({ box }) => box ?? []);

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

type Mark = [id: 'done' | 'point', at: { target: Element; beside: Element; kind: CalloutAnchor }];

function marked(drawing: OverlayView | null, to: Callout | null): Mark[] {
  const marks: Mark[] = [];
  const done = drawing?.guard?.done;
  if (done) marks.push(['done', { target: done, beside: done, kind: 'button' }]);
  if (to)
    marks.push(['point', { ...to, kind: to.beside.matches('[role="menu"]') ? 'menu' : 'spot' }]);
  return marks;
}
