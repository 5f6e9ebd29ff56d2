import { styled } from './class-names.ts';
import { checkbox } from './controls/checkbox.ts';
import { number } from './controls/number.ts';
import { password } from './controls/password.ts';
import { prompt } from './controls/prompt.ts';
import { radio } from './controls/radio.ts';
import { readOnlyItems } from './controls/read-only-items.ts';
import { readOnlyText } from './controls/read-only-text.ts';
import { richText } from './controls/rich-text.ts';
import { select } from './controls/select.ts';
import { text } from './controls/text.ts';
import { textArea } from './controls/text-area.ts';
import { element, part } from './element.ts';
import { inlineMessage } from './errors.ts';
import { fieldIds } from './field-ids.ts';
import type { FieldWidget, Page, Place } from './page.ts';

/**
 * A field is an `li` with a label cell and a decoration wrapper; the required mark is on the `li`
 * (docs/workday.md, "Page markup").
 */
export function row(widget: FieldWidget, page: Page): HTMLLIElement {
  const ids = fieldIds(widget.id);
  const error = page.model.errors.find((one) => one.widget === widget.id);
  const place = { page, ids, labelledBy: ids.label, invalid: error?.kind === 'error' };
  // The prompt's own node has the widget id.
  const wrapper = part(
    'div',
    'decorationWrapper',
    { id: widget.type === 'prompt' ? null : ids.widget, class: styled('control') },
    control(widget, place),
    error && inlineMessage(error),
  );
  if (widget.type === 'richText') {
    return element('li', { role: 'presentation', class: styled('row', 'wide-row') }, wrapper);
  }
  const readOnly = widget.type === 'readOnlyText' || widget.type === 'readOnlyItems';
  const required = !readOnly && widget.required === true;
  const label = part(
    'label',
    'formLabel',
    { id: ids.label, for: readOnly ? null : ids.input },
    widget.label,
    required && element('span', { class: styled('star'), 'aria-hidden': 'true' }, '*'),
  );
  return element(
    'li',
    {
      role: 'presentation',
      class: styled('row'),
      'data-automation-id': required ? 'formLabelRequired' : null,
    },
    element('div', { class: styled('label') }, label),
    wrapper,
  );
}

/** Draws the widget itself, for a row or a grid cell. */
export function control(widget: FieldWidget, place: Place): HTMLElement {
  switch (widget.type) {
    case 'text':
      return text(widget, place);
    case 'textArea':
      return textArea(widget, place);
    case 'password':
      return password(widget, place);
    case 'number':
      return number(widget, place);
    case 'checkbox':
      return checkbox(widget, place);
    case 'radio':
      return radio(widget, place);
    case 'select':
      return select(widget, place);
    case 'prompt':
      return prompt(widget, place);
    case 'readOnlyText':
      return readOnlyText(widget);
    case 'readOnlyItems':
      return readOnlyItems(widget.id, widget.items, place.page);
    case 'richText':
      return richText(widget);
  }
}
