import { part } from '../element.ts';
import type { Place, TextWidget } from '../page.ts';
import { drawTextBox } from './text-box.ts';

export function drawTextArea(widget: TextWidget, place: Place): HTMLElement {
  const input = drawTextBox('textarea', widget, place, {
    class: 'gwt-TextArea',
    'data-automation-id': 'textAreaField',
    role: 'textbox',
    rows: 3,
  });
  return part('div', 'textArea', {}, input);
}
