import type { Place, TextWidget } from '../page.ts';
import { textBox } from './text-box.ts';

/**
 * The markup inside a task form is not public; a plain password input in an ordinary row is
 * expected (docs/workday.md, "Page markup").
 */
export function password(widget: TextWidget, place: Place): HTMLElement {
  return textBox('input', widget, place, {
    type: 'password',
    class: 'gwt-PasswordTextBox',
    autocomplete: 'new-password',
  });
}
