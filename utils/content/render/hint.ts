import { html, nothing, type TemplateResult } from 'lit-html';
import { say } from '../../i18n/say.ts';
import type { FieldStatus } from '../../state/page-status.ts';
import { ringTone, type VerdictTone } from '../../state/verdict-tone.ts';
import type { ActOnOverlay } from '../view/overlay-action.ts';
import type { OverlayState } from '../view/overlay-view.ts';
import { button } from './button.ts';
import { type HintText, hintText } from './hint-text.ts';
import { toneSign } from './icon.ts';

/**
 * Hint beside a field: verdict, recommended value, required mark, Copy and Fill. Never shows what a
 * password field holds.
 */
export function hint(field: FieldStatus, state: OverlayState, act: ActOnOverlay): TemplateResult {
  const text = hintText(field);
  const words = html`${sentenceOrAdvice(field, text)}${aside(text)}`;
  return hintFrame(field, text.tone, words, state, act);
}

/** The full text of a hint, with the reason. Shows on hover and on focus of the field. */
export function hintDetail(
  field: FieldStatus,
  state: OverlayState,
  act: ActOnOverlay,
): TemplateResult {
  const text = hintText(field);
  const words = html`${sentenceOrAdvice(field, text)}${aside(text)}<span class="why">${say(field.why)}</span>`;
  return detailFrame(field, text.tone, words, state, act);
}

/** A hint around its words. */
export const hintFrame = (
  field: FieldStatus,
  tone: VerdictTone,
  words: TemplateResult,
  state: OverlayState,
  act: ActOnOverlay,
): TemplateResult =>
  html`<div
    class="placed hint"
    role="group"
    aria-label=${field.label}
    data-hint=${field.id}
    data-tone=${tone}
    data-hidden
  >
    ${insideFrame(field, tone, words, state, act)}
  </div>`;

/** A hint's full text around its words. */
export const detailFrame = (
  field: FieldStatus,
  tone: VerdictTone,
  words: TemplateResult,
  state: OverlayState,
  act: ActOnOverlay,
): TemplateResult =>
  html`<div class="placed hint detail" data-detail=${field.id} data-tone=${tone} data-hidden>
    ${insideFrame(field, tone, words, state, act)}
  </div>`;

const insideFrame = (
  field: FieldStatus,
  tone: VerdictTone,
  words: TemplateResult,
  state: OverlayState,
  act: ActOnOverlay,
): TemplateResult =>
  html`<span class="sign" aria-hidden="true">${toneSign(tone)}</span>
    <div class="words">${words}</div>
    ${buttons(field, state, act)}`;

/** The words of a hint that has no space beside its field, for the card. */
export function hintInCard(
  field: FieldStatus,
  state: OverlayState,
  act: ActOnOverlay,
): TemplateResult {
  const text = hintText(field);
  return html`<li data-tone=${text.tone}>
    <b>${field.label}</b>
    <span>${sentenceOrAdvice(field, text)}${aside(text)}</span>
    ${buttons(field, state, act)}
  </li>`;
}

function sentenceOrAdvice(field: FieldStatus, text: HintText): TemplateResult {
  const star = field.required && text.tone !== 'ok' ? requiredStar() : nothing;
  if (text.sentence) return html`<span class="sentence">${text.sentence}</span>`;
  return html`<span class="word">${text.word}</span> ${star}
    ${text.value ? html`<span class="value">${text.value}</span>` : nothing}`;
}

const aside = ({ aside: note }: HintText) =>
  note ? html`<span class="aside">${note}</span>` : nothing;

const requiredStar = () =>
  html`<span class="star" role="img" aria-label=${say('overlay.hint.required')} title=${say('overlay.hint.required')}
    >*</span
  >`;

function buttons(
  field: FieldStatus,
  state: OverlayState,
  act: ActOnOverlay,
): TemplateResult | typeof nothing {
  if (field.verdict === 'ok' || field.verdict === 'not-found') return nothing;
  const copy = field.copy;
  const copied = state.copied?.field === field.id ? state.copied : null;
  if (copy === null && !field.fillable) return nothing;
  return html`<div class="buttons">
    ${
      copy === null
        ? nothing
        : button(
            'copy',
            say(copied?.done ? 'overlay.hint.copied' : 'overlay.hint.copy'),
            act,
            { type: 'copy', field: field.id, text: copy },
            { label: say('overlay.hint.copyField', [field.label]) },
          )
    }
    ${
      field.fillable
        ? button(
            'fill',
            say('overlay.hint.fill'),
            act,
            { type: 'fill', fields: [field.id] },
            { className: 'main', label: say('overlay.hint.fillField', [field.label]) },
          )
        : nothing
    }
  </div>`;
}

/**
 * Ring around a control: accent while a required value is missing, red if the value breaks the
 * connection, otherwise none.
 */
export function ring(field: FieldStatus): TemplateResult | typeof nothing {
  const tone = ringTone(field);
  return tone
    ? html`<div class="placed ring" data-ring=${field.id} data-tone=${tone} data-hidden></div>`
    : nothing;
}
