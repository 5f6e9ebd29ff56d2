import type { OverlayState } from '../view/overlay-view.ts';
import { type CardObstacle, type Corner, cheapestCorner, freeCardSpot } from './card-rect.ts';
import { overlap, type Rect, type Size } from './geometry.ts';
import type { PageGeometry } from './page-geometry.ts';
import { exactSize, setHidden } from './placement.ts';

/** How much of the card shows without a press. */
type Form = 'full' | 'slim' | 'tiny';

export interface CardPlace {
  corner: Corner;
  form: Form;
  /** Null while it has no place: the side panel shows the same. */
  rect: Rect | null;
}

export const initialPlace: CardPlace = { corner: 'bottom-right', form: 'full', rect: null };

/** What covering a square pixel costs, where the administrator asked for more than has space. */
const costs = { field: 1_000, button: 1_000, popup: 1_000, text: 30, label: 30, drawn: 1 };

/**
 * Positions the card where it covers nothing. On a crowded page it shrinks: first to step, findings
 * and Fill, then to the step alone, which unfolds on request. Without space even for that it hides.
 * @param size as measured in the current form
 * @param drawn hints and bubbles
 * @param wish what the administrator asked for
 */
export function placeCard(
  card: HTMLElement,
  size: Size,
  geometry: PageGeometry,
  drawn: readonly Rect[],
  { corner, form }: CardPlace,
  wish: CardWish,
): CardPlace {
  const { viewport } = geometry;
  const obstacles: CardObstacle[] = [
    ...geometry.obstacles.map(({ kind, rect }) => ({ rect, cost: costs[kind] })),
    ...[...geometry.controls.values()].map((rect) => ({ rect, cost: costs.field })),
    ...geometry.popups.map((rect) => ({ rect, cost: costs.popup })),
    ...drawn.map((rect) => ({ rect, cost: costs.drawn })),
  ];
  const sizeIn = (candidate: Form): Size => {
    if (formOf(card) === candidate) return size;
    setForm(card, candidate);
    return exactSize(card);
  };
  const keeps = wish.forms !== undefined;
  for (const candidate of wish.forms ?? allForms.slice(allForms.indexOf(form))) {
    const candidateSize = sizeIn(candidate);
    const spot =
      freeCardSpot(corner, candidateSize, viewport, obstacles) ??
      (wish.mayCover ? cheapestCorner(corner, candidateSize, viewport, obstacles) : null);
    if (!spot) continue;
    card.style.left = `${spot.rect.left}px`;
    card.style.top = `${spot.rect.top}px`;
    setHidden(card, false);
    return { corner: spot.corner, form: keeps ? form : candidate, rect: spot.rect };
  }
  setHidden(card, true);
  return { corner, form: keeps ? form : 'tiny', rect: null };
}

/** A card that shrank on its page does not grow again by itself. */
const allForms: readonly Form[] = ['full', 'slim', 'tiny'];

export interface CardWish {
  /** The forms to try instead of shrinking step by step. */
  forms?: readonly Form[];
  /** What was asked for shows even where it has to cover something, as little as possible. */
  mayCover: boolean;
}

export type CardState = 'unfolded' | 'minimised' | 'switchingOff' | 'calloutsInCard';

/**
 * @param form how the card shows now
 * @param ready OK is all that is left to press, and has words of its own
 */
export function cardWish(
  { unfolded, minimised, switchingOff, calloutsInCard }: Pick<OverlayState, CardState>,
  { form }: CardPlace,
  ready: boolean,
): CardWish {
  if (minimised) return { forms: ['full'], mayCover: false };
  if (unfolded) return { forms: ['full'], mayCover: true };
  // Leaving this page would lose a value: that is said whatever it covers.
  if (calloutsInCard.includes('done')) return { forms: ['slim'], mayCover: true };
  if (switchingOff) return { forms: [form], mayCover: true };
  return { mayCover: false, ...(ready && { forms: ['tiny'] }) };
}

/** Hints under the card, after it grew on request or while the page scrolls beneath it. */
export const coveredByCard = (card: Rect | null, hint: Rect | null): boolean =>
  card !== null && hint !== null && overlap(card, hint) > 0;

function setForm(card: HTMLElement, form: Form): void {
  card.toggleAttribute('data-slim', form !== 'full');
  card.toggleAttribute('data-tiny', form === 'tiny');
}

function formOf(card: HTMLElement): Form {
  if (card.hasAttribute('data-tiny')) return 'tiny';
  return card.hasAttribute('data-slim') ? 'slim' : 'full';
}
