import { html, nothing, type TemplateResult } from 'lit-html';
import type { ActOnOverlay, OverlayAction } from '../view/overlay-action.ts';

interface ButtonOptions {
  className?: string;
  /** Accessible name if the text alone is not enough; else the title. */
  label?: string;
  title?: string;
  expanded?: boolean;
}

/** A button outside the tab order, which belongs to Workday's form. */
export const button = (
  press: string,
  text: string | TemplateResult,
  act: ActOnOverlay,
  action: OverlayAction,
  { className, label, title, expanded }: ButtonOptions = {},
): TemplateResult =>
  html`<button
    class=${className ?? nothing}
    tabindex="-1"
    data-press=${press}
    aria-expanded=${expanded ?? nothing}
    aria-label=${label ?? title ?? nothing}
    title=${title ?? nothing}
    @click=${onTrusted(() => act(action))}
  >${text}</button>`;

/** Ignores events that the page's scripts dispatch at the overlay. */
export const onTrusted = (run: () => void) => (event: Event) => {
  if (event.isTrusted) run();
};
