import { html, type TemplateResult } from 'lit-html';
import type { Callout } from '../view/overlay-view.ts';

/** Points at what to press next. Only the administrator presses it. */
export const callout = ({ words, tone }: Callout): TemplateResult =>
  html`<div class="placed ring" data-ring="point" data-tone=${tone} data-hidden></div>
    <div class="placed bubble" data-bubble="point" data-tone=${tone} role="status" data-hidden>
      <span>${words}</span>
    </div>`;
