import { part } from '../element.ts';
import type { Place, TextWidget } from '../page.ts';
import { textBox } from './text-box.ts';

export function text(widget: TextWidget, place: Place): HTMLElement {
  const input = textBox('input', widget, place, {
    type: 'text',
    class: 'gwt-TextBox',
    'data-automation-id': 'textInputBox',
  });
  return part('div', 'textInput', {}, input);
}
