import { element, part } from '../element.ts';
import type { RichTextWidget } from '../page.ts';

export function drawRichText(widget: RichTextWidget): HTMLElement {
  const paragraphs = widget.value.split(/\n+/).map((line) => element('p', {}, line));
  return part('div', 'richTextContent', { class: 'ProseMirror' }, ...paragraphs);
}
