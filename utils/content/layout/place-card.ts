import { type Corner, chooseCorner, type Rect, type Size } from './geometry.ts';
import type { PageGeometry } from './page-geometry.ts';
import { offsetSize } from './placement.ts';

/** How much of the card shows without a press. */
type Form = 'full' | 'slim' | 'tiny';

export interface CardPlace {
  corner: Corner;
  form: Form;
}

export const initialPlace: CardPlace = { corner: 'bottom-right', form: 'full' };

/**
 * Positions the card, and shrinks it on a crowded page: first to step, findings and Fill, then to
 * the step alone. The rest shows on request.
 * @param size as measured in the current form
 * @param drawn hints, and bubbles, which count as much as a value because they have to be read
 * @param keepsForm the administrator asked for this form
 */
export function placeCard(
  card: HTMLElement,
  size: Size,
  geometry: PageGeometry,
  drawn: { hints: readonly Rect[]; bubbles: readonly Rect[] },
  { corner, form }: CardPlace,
  keepsForm: boolean,
): CardPlace {
  const page = {
    buttons: geometry.buttons,
    values: [...geometry.values, ...geometry.popups, ...drawn.bubbles],
    others: [...geometry.controls.values(), ...geometry.labels, ...drawn.hints],
  };
  const tryForm = (candidate: Form, knownSize?: Size) => {
    setForm(card, candidate);
    return chooseCorner(corner, knownSize ?? offsetSize(card), geometry.viewport, page);
  };
  let current: Form = keepsForm ? 'full' : form;
  let best = tryForm(current, formOf(card) === current ? size : undefined);
  if (best.hidden > 0 && current === 'full' && !keepsForm) {
    current = 'slim';
    best = tryForm(current);
  }
  // Never cover what people have to read or press: only the step number stays, and unfolds on
  // request.
  if (best.covers && current === 'slim' && !keepsForm) {
    current = 'tiny';
    best = tryForm(current);
  }
  card.style.left = `${best.rect.left}px`;
  card.style.top = `${best.rect.top}px`;
  return { corner: best.corner, form: keepsForm ? form : current };
}

function setForm(card: HTMLElement, form: Form): void {
  card.toggleAttribute('data-slim', form !== 'full');
  card.toggleAttribute('data-tiny', form === 'tiny');
}

function formOf(card: HTMLElement): Form {
  if (card.hasAttribute('data-tiny')) return 'tiny';
  return card.hasAttribute('data-slim') ? 'slim' : 'full';
}
