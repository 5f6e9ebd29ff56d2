import type { Item } from '../../page-model.ts';
import { styled } from '../class-names.ts';
import { element, part } from '../element.ts';
import { instanceLink } from '../instance-link.ts';
import { moreLink, visibleItems } from '../more-link.ts';
import type { FieldIds, Page, ReadOnlyTextWidget, RichTextWidget } from '../page.ts';
import { words } from '../words.ts';

/** Plain wrapped text, secrets included. A number has its own read-only form. */
export function drawReadOnlyText({ value }: ReadOnlyTextWidget, { widget }: FieldIds): HTMLElement {
  if (/^\d{1,6}$/.test(value)) return part('div', 'numericText', { id: widget }, value);
  return part('div', 'textView', { id: widget, class: 'wd-Text', dir: 'ltr' }, value);
}

/** A read-only box shows a word. */
export function drawTick(on: boolean): HTMLElement {
  return part('div', 'textView', { class: 'wd-Text', dir: 'ltr' }, on ? words.yes : words.no);
}

/** An empty list of instances says so; an empty text shows nothing. */
export function drawNoItems(): HTMLElement {
  return part('div', 'textView', { class: `wd-Text ${styled('no-items')}` }, words.empty);
}

/**
 * Links to instances; more than five collapse, like pills. `id` is the key under which the
 * expansion is stored.
 */
export function drawReadOnlyItems(id: string, items: Item[], page: Page): HTMLElement {
  if (items.length === 0) return drawNoItems();
  const list = part('ul', 'selectedItemList', { class: styled('read-only-items') });
  for (const item of visibleItems(id, items, page)) list.append(instanceLink(item, page));
  return part('div', 'multiSelectContainer', {}, list, moreLink(id, items, page));
}

export function drawRichText(widget: RichTextWidget): HTMLElement {
  const paragraphs = widget.value.split(/\n+/).map((line) => element('p', {}, line));
  return part('div', 'richTextContent', { class: 'ProseMirror' }, ...paragraphs);
}
