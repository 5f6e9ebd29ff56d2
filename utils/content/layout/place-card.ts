import { type Corner, chooseCorner, type Rect, type Size } from './geometry.ts';
import type { PageGeometry } from './page-geometry.ts';
import { offsetSize } from './placement.ts';

/** How much of the card is shown unasked. */
type Form = 'full' | 'slim' | 'tiny';

export interface CardPlace {
  corner: Corner;
  form: Form;
}

export const firstPlace: CardPlace = { corner: 'bottom-right', form: 'full' };

/**
 * On a crowded page the card is slim: step, findings and Fill, and the rest on request.
 * @param size as it was measured in the form that it has
 * @param drawn what is drawn already: hints, and bubbles, whose words have to be read as much as a value
 * @param fixed it keeps its form, as somebody asked for it
 */
export function placeCard(
  card: HTMLElement,
  size: Size,
  around: PageGeometry,
  drawn: { hints: readonly Rect[]; bubbles: readonly Rect[] },
  { corner, form }: CardPlace,
  fixed: boolean,
): CardPlace {
  const page = {
    buttons: around.buttons,
    values: [...around.values, ...around.popups, ...drawn.bubbles],
    others: [...around.controls.values(), ...around.labels, ...drawn.hints],
  };
  const tryOut = (to: Form, known?: Size) => {
    setForm(card, to);
    return chooseCorner(corner, known ?? offsetSize(card), around.viewport, page);
  };
  let now: Form = fixed ? 'full' : form;
  let best = tryOut(now, formOf(card) === now ? size : undefined);
  if (best.hidden > 0 && now === 'full' && !fixed) {
    now = 'slim';
    best = tryOut(now);
  }
  // What people have to read or to press is never covered: then only the step's number stays, and unfolds on request.
  if (best.covers && now === 'slim' && !fixed) {
    now = 'tiny';
    best = tryOut(now);
  }
  card.style.left = `${best.box.left}px`;
  card.style.top = `${best.box.top}px`;
  return { corner: best.corner, form: fixed ? form : now };
}

function setForm(card: HTMLElement, form: Form): void {
  card.toggleAttribute('data-slim', form !== 'full');
  card.toggleAttribute('data-tiny', form === 'tiny');
}

function formOf(card: HTMLElement): Form {
  if (card.hasAttribute('data-tiny')) return 'tiny';
  return card.hasAttribute('data-slim') ? 'slim' : 'full';
}
