import type { TextWidget } from '../../page-model.ts';
import { type Attributes, element, part } from '../element.ts';
import type { Place } from '../page.ts';

export function drawText(widget: TextWidget, place: Place): HTMLElement {
  const input = drawTextBox('input', widget, place, {
    type: 'text',
    class: 'gwt-TextBox',
    'data-automation-id': 'textInputBox',
  });
  return part('div', 'textInput', { id: place.ids.widget }, input);
}

export function drawTextArea(widget: TextWidget, place: Place): HTMLElement {
  const input = drawTextBox('textarea', widget, place, {
    class: 'gwt-TextArea',
    'data-automation-id': 'textAreaField',
    role: 'textbox',
    rows: 3,
  });
  return part('div', 'textArea', {}, input);
}

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

/**
 * The box behind text, text area, password and number. It trusts its events, not its `value`: text
 * is recorded on `input` and committed on `change`, on blur, on Enter, or when OK is pressed.
 */
export function drawTextBox<Tag extends 'input' | 'textarea'>(
  tag: Tag,
  widget: TextWidget,
  { page, ids, labelledBy, invalid }: Place,
  attributes: Attributes,
  accepts: (value: string) => boolean = () => true,
): HTMLElementTagNameMap[Tag] {
  const box = element(tag, {
    id: ids.input,
    autocomplete: 'off',
    ...attributes,
    'aria-labelledby': labelledBy,
    'aria-required': widget.required ?? false,
    'aria-invalid': invalid,
  });
  const typed: HTMLInputElement | HTMLTextAreaElement = box;
  typed.value = page.drafts.get(widget.id) ?? widget.value;
  page.inputs.set(widget.id, box);

  const commit = (): void => {
    const draft = page.drafts.get(widget.id);
    if (page.drawing || draft === undefined || !accepts(draft)) return;
    page.drafts.delete(widget.id);
    widget.value = draft;
    page.commit(widget.id, { redraw: false, refresh: false });
  };
  const note = (): void => {
    page.drafts.set(widget.id, typed.value);
  };
  typed.addEventListener('input', note);
  typed.addEventListener('change', () => {
    if (page.drawing) return;
    note();
    commit();
  });
  typed.addEventListener('blur', commit);
  typed.addEventListener('keydown', (event) => {
    if (event instanceof KeyboardEvent && event.keyCode === 13 && tag === 'input') commit();
  });
  return box;
}
