import type { TextWidget } from '../../page-model.ts';
import { part } from '../element.ts';
import { inlineMessage } from '../errors.ts';
import type { Place } from '../page.ts';
import { words } from '../words.ts';
import { drawTextBox } from './text-box.ts';

/**
 * Commits on Enter and on blur, like the other boxes. Shows an error at the field unless the text
 * is a whole number.
 */
export function drawNumber(widget: TextWidget, place: Place): HTMLElement {
  const wrapper = part('div', 'numericWidget', { id: place.ids.widget });
  const input = drawTextBox(
    'input',
    widget,
    place,
    {
      type: 'text',
      inputmode: 'numeric',
      class: 'gwt-TextBox',
      'data-automation-id': 'numericInput',
    },
    (value) => {
      const accepted = /^\d*$/.test(value.trim());
      wrapper.querySelector('[data-automation-id^="errorWidget"]')?.remove();
      input.setAttribute('aria-invalid', String(!accepted));
      if (!accepted) wrapper.append(inlineMessage({ kind: 'error', message: words.notANumber }));
      return accepted;
    },
  );
  wrapper.append(input);
  return wrapper;
}
