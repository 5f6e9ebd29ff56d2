import { html, type TemplateResult } from 'lit-html';
import { say } from '../catalogue/say.ts';

/** Points at a search result; opening it stays with the administrator. */
export const pointer = (): TemplateResult =>
  html`<div class="placed ring" data-ring="point" data-tone="todo" data-hidden></div>
    <div class="placed bubble" data-bubble="point" data-tone="todo" data-hidden>${say('overlay.point.here')}</div>`;
