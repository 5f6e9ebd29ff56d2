import type { Place, TextWidget } from '../page.ts';
import { drawTextBox } from './text-box.ts';

/**
 * The markup inside a task form is not public; a plain password input in an ordinary row is
 * expected (docs/workday.md, "Page markup").
 */
export function drawPassword(widget: TextWidget, place: Place): HTMLElement {
  return drawTextBox('input', widget, place, {
    type: 'password',
    class: 'gwt-PasswordTextBox',
    autocomplete: 'new-password',
  });
}
