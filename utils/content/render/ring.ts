import { html, nothing, type TemplateResult } from 'lit-html';
import type { FieldStatus } from '../../state/page-status.ts';
import { ringTone } from '../../state/verdict-tone.ts';

/** Around a control: accent while a required value is missing, red where it breaks the connection, none where all is well. */
export function ring(field: FieldStatus): TemplateResult | typeof nothing {
  const tone = ringTone(field);
  return tone
    ? html`<div class="placed ring" data-ring=${field.id} data-tone=${tone} data-hidden></div>`
    : nothing;
}
