import { html, nothing, type TemplateResult } from 'lit-html';
import type { FieldStatus } from '../../state/page-status.ts';
import type { Box } from '../layout/geometry.ts';
import { hides, type Placed, place, setHidden } from '../layout/placement.ts';

/** Around a control: accent while a required value is missing, red where it breaks the connection, none where all is well. */
export function ring(field: FieldStatus): TemplateResult | typeof nothing {
  const tone = ringTone(field);
  return tone
    ? html`<div class="placed ring" data-ring=${field.id} data-tone=${tone} data-hidden></div>`
    : nothing;
}

export function ringTone(field: FieldStatus): 'todo' | 'wrong' | null {
  if (field.verdict === 'differs' && field.finding) return 'wrong';
  if (field.verdict === 'empty' && field.required) return field.finding ? 'wrong' : 'todo';
  return null;
}

export function placeRing(ring: HTMLElement, box: Box | undefined, hidden: boolean): Placed {
  if (!box) return hides(ring);
  return {
    box: null,
    move() {
      ring.style.width = `${box.right - box.left}px`;
      ring.style.height = `${box.bottom - box.top}px`;
      place(ring, { left: box.left, top: box.top });
      setHidden(ring, hidden);
    },
  };
}
