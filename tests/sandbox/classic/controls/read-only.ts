import type { Item } from '../../page-model.ts';
import { styled } from '../class-names.ts';
import { element, icon, iconPaths, part } from '../element.ts';
import { instanceLink } from '../instance-link.ts';
import { moreLink, visibleItems } from '../more-link.ts';
import type { Page, ReadOnlyTextWidget, RichTextWidget } from '../page.ts';
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

/**
 * Links to instances; more than five collapse, like pills. `id` is the key under which the
 * expansion is stored.
 */
export function drawReadOnlyItems(id: string, items: Item[], page: Page): HTMLElement {
  const list = part('ul', 'selectedItemList', { class: styled('read-only-items') });
  for (const item of visibleItems(id, items, page)) list.append(instanceLink(item, page));
  return part('div', 'multiSelectContainer', {}, list, moreLink(id, items, page));
}

export function drawRichText(widget: RichTextWidget): HTMLElement {
  const paragraphs = widget.value.split(/\n+/).map((line) => element('p', {}, line));
  return part('div', 'richTextContent', { class: 'ProseMirror' }, ...paragraphs);
}
