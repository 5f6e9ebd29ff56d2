import { html, nothing, type TemplateResult } from 'lit-html';
import { say } from '../../i18n/say.ts';
import type { FieldStatus } from '../../state/page-status.ts';
import { ringTone } from '../../state/verdict-tone.ts';
import type { ActOnOverlay } from '../view/overlay-action.ts';
import type { OverlayState } from '../view/overlay-view.ts';
import { type HintText, hintText } from './hint-text.ts';
import { onTrusted } from './trusted-event.ts';

/** Beside a field: verdict, recommended value, required mark, Copy and Fill. It never shows what a password field holds. */
export function hint(
  field: FieldStatus,
  look: OverlayState,
  open: boolean,
  act: ActOnOverlay,
): TemplateResult {
  const words = hintText(field);
  return html`<div
    class="placed hint"
    data-hint=${field.id}
    data-tone=${words.tone}
    ?data-open=${open}
    data-hidden
  >
    <span class="sign" aria-hidden="true">${words.sign}</span>
    <div class="words">${text(field, words)}${aside(words)}<span class="why">${say(field.why)}</span></div>
    ${buttons(field, look, act)}
  </div>`;
}

function text(field: FieldStatus, words: HintText): TemplateResult {
  const star = field.required && words.tone !== 'ok' ? requiredStar() : nothing;
  if (words.sentence) return html`<span class="sentence">${words.sentence}</span>`;
  return html`<span class="word">${words.word}</span> ${star}
    ${words.value ? html`<span class="value">${words.value}</span>` : nothing}`;
}

const aside = ({ aside: text }: HintText) =>
  text ? html`<span class="aside">${text}</span>` : nothing;

const requiredStar = () =>
  html`<span class="star" role="img" aria-label=${say('overlay.hint.required')} title=${say('overlay.hint.required')}
    >*</span
  >`;

export function buttons(
  field: FieldStatus,
  look: OverlayState,
  act: ActOnOverlay,
): TemplateResult | typeof nothing {
  if (field.verdict === 'ok' || field.verdict === 'not-found') return nothing;
  const copy = field.copy;
  const copied = look.copied?.field === field.id ? look.copied : null;
  if (copy === null && !field.fillable) return nothing;
  return html`<div class="buttons">
    ${
      copy === null
        ? nothing
        : html`<button
            tabindex="-1"
            data-press="copy"
            aria-label=${say('overlay.hint.copyField', [field.label])}
            @click=${onTrusted(() => act({ type: 'copy', field: field.id, text: copy }))}
          >
            ${copied?.done ? say('overlay.hint.copied') : say('overlay.hint.copy')}
          </button>`
    }
    ${
      field.fillable
        ? html`<button
            class="main"
            tabindex="-1"
            data-press="fill"
            aria-label=${say('overlay.hint.fillField', [field.label])}
            @click=${onTrusted(() => act({ type: 'fill', fields: [field.id] }))}
          >
            ${say('overlay.hint.fill')}
          </button>`
        : nothing
    }
  </div>`;
}

/** Around a control: accent while a required value is missing, red where it breaks the connection, none where all is well. */
export function ring(field: FieldStatus): TemplateResult | typeof nothing {
  const tone = ringTone(field);
  return tone
    ? html`<div class="placed ring" data-ring=${field.id} data-tone=${tone} data-hidden></div>`
    : nothing;
}
