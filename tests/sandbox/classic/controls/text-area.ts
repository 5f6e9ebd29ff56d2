import { part } from '../element.ts';
import type { Place, TextWidget } from '../page.ts';
import { textBox } from './text-box.ts';

export function textArea(widget: TextWidget, place: Place): HTMLElement {
  const input = textBox('textarea', widget, place, {
    class: 'gwt-TextArea',
    'data-automation-id': 'textAreaField',
    role: 'textbox',
    rows: 3,
  });
  return part('div', 'textArea', {}, input);
}
