import { html, type TemplateResult } from 'lit-html';
import type { VerdictTone } from '../../state/verdict-tone.ts';

const paths = {
  ok: 'M3 8.5 6.5 12 13 4.5',
  wrong: 'M8 3v6M8 12.6v.1',
  note: 'M3 6h10M3 10h10M10.5 3l-5 10',
  unsure: 'M5.7 5.8a2.4 2.4 0 1 1 3.6 2.1C8.4 8.4 8 8.9 8 9.8M8 12.6v.1',
  missing: 'M8 3.5a4.5 4.5 0 1 0 .1 0',
  skipped: 'M4 8h8',
  unfold: 'M4 6.5 8 10.5l4-4',
  more: 'M3.5 8h.1M8 8h.1M12.4 8h.1',
} as const;
export type IconName = keyof typeof paths;

export const icon = (name: IconName): TemplateResult =>
  html`<svg class="icon-drawn" viewBox="0 0 16 16" aria-hidden="true"><path d=${paths[name]} /></svg>`;

/** The product's mark: who says this. */
export const mark = (): TemplateResult =>
  html`<svg class="mark" viewBox="0 0 20 20" aria-hidden="true">
    <rect width="20" height="20" rx="6" />
    <path d="M6 10.4 8.7 13 14 6.9" />
  </svg>`;

/** A recommendation carries the product's mark, a verdict its own sign. */
export const toneSign = (tone: VerdictTone): TemplateResult =>
  tone === 'todo' ? mark() : icon(tone);
