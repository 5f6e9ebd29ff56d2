import { part } from '../element.ts';
import type { Place, TextWidget } from '../page.ts';
import { drawTextBox } from './text-box.ts';

export function drawText(widget: TextWidget, place: Place): HTMLElement {
  const input = drawTextBox('input', widget, place, {
    type: 'text',
    class: 'gwt-TextBox',
    'data-automation-id': 'textInputBox',
  });
  return part('div', 'textInput', {}, input);
}
