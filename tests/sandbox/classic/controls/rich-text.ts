import { element, part } from '../element.ts';
import type { RichText } from '../page.ts';

export function richText(widget: RichText): HTMLElement {
  const paragraphs = widget.value.split(/\n+/).map((line) => element('p', {}, line));
  return part('div', 'richTextContent', { class: 'ProseMirror' }, ...paragraphs);
}
