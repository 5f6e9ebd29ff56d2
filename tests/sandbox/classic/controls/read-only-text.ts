import { icon, iconPaths, part } from '../element.ts';
import type { ReadOnlyTextWidget } from '../page.ts';
import { words } from '../words.ts';

/** A number has its own read-only form. A tick is drawn as an icon, and no tick as nothing. */
export function drawReadOnlyText(widget: ReadOnlyTextWidget): HTMLElement {
  if (widget.tick !== undefined) return drawTick(widget.tick);
  if (/^\d{1,6}$/.test(widget.value)) return part('div', 'numericText', {}, widget.value);
  return part('div', 'textView', { class: 'wd-Text', dir: 'ltr' }, widget.value);
}

export function drawTick(on: boolean): HTMLElement {
  return part(
    'div',
    'textView',
    { class: 'wd-Text', dir: 'ltr' },
    on &&
      icon(iconPaths.check, {
        class: 'wd-icon wd-icon-check',
        role: 'img',
        'aria-label': words.yes,
        'aria-hidden': null,
      }),
  );
}
