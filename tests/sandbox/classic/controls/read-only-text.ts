import { icon, part, signs } from '../element.ts';
import type { ReadOnlyText } from '../page.ts';
import { words } from '../words.ts';

/** A number has its own read-only form. A tick is drawn as an icon, and no tick as nothing. */
export function readOnlyText(widget: ReadOnlyText): HTMLElement {
  if (widget.tick !== undefined) return tick(widget.tick);
  if (/^\d{1,6}$/.test(widget.value)) return part('div', 'numericText', {}, widget.value);
  return part('div', 'textView', { class: 'wd-Text', dir: 'ltr' }, widget.value);
}

export function tick(on: boolean): HTMLElement {
  return part(
    'div',
    'textView',
    { class: 'wd-Text', dir: 'ltr' },
    on &&
      icon(signs.check, {
        class: 'wd-icon wd-icon-check',
        role: 'img',
        'aria-label': words.yes,
        'aria-hidden': null,
      }),
  );
}
