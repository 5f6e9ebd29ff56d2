import type { FieldWidget } from '../page-model.ts';
import { styled } from './class-names.ts';
import { drawCheckbox } from './controls/checkbox.ts';
import { drawNumber } from './controls/number.ts';
import { drawPrompt } from './controls/prompt.ts';
import { drawRadio } from './controls/radio.ts';
import { drawReadOnlyItems, drawReadOnlyText, drawRichText } from './controls/read-only.ts';
import { drawSelect } from './controls/select.ts';
import { drawPassword, drawText, drawTextArea } from './controls/text-box.ts';
import { element, part } from './element.ts';
import { inlineMessage } from './errors.ts';
import { fieldIds } from './field-ids.ts';
import type { Page, Place } from './page.ts';

/**
 * A field is an `li` with a label cell and a decoration wrapper; the required mark is on the `li`
 * (docs/workday.md, "Page markup").
 */
export function drawRow(widget: FieldWidget, page: Page): HTMLLIElement {
  const ids = fieldIds(widget.id);
  const error = page.model.errors.find((one) => one.widget === widget.id);
  const place = { page, ids, labelledBy: ids.label, invalid: error?.kind === 'error' };
  const wrapper = part(
    'div',
    'decorationWrapper',
    { id: hasOwnId(widget) ? null : ids.widget, class: styled('control') },
    drawControl(widget, place),
    error && inlineMessage(error),
  );
  if (widget.type === 'richText') {
    return element('li', { role: 'presentation', class: styled('row', 'wide-row') }, wrapper);
  }
  const readOnly = widget.type === 'readOnlyText' || widget.type === 'readOnlyItems';
  const required = 'required' in widget && widget.required === true;
  // The star stands between the label and the box.
  const isBox = widget.type === 'checkbox';
  const label = part(
    'label',
    'formLabel',
    { id: ids.label, for: readOnly ? null : ids.input },
    widget.label,
    required && !isBox && star(),
  );
  // Keeps the width of the column, and is not there for anybody.
  const ghost = element(
    'span',
    { class: `gwt-InlineLabel ${styled('ghost')}`, 'aria-hidden': 'true' },
    widget.label,
  );
  return element(
    'li',
    {
      role: 'presentation',
      class: styled('row'),
      'data-automation-id': required ? 'formLabelRequired' : null,
    },
    element('div', { class: styled('label') }, label, ghost, required && isBox && star()),
    wrapper,
  );
}

const star = () => element('span', { class: styled('star'), 'aria-hidden': 'true' }, '*');

/** Controls whose own node has the widget id. The others' wrapper has it. */
const hasOwnId = ({ type }: FieldWidget): boolean =>
  ['prompt', 'text', 'number', 'select', 'readOnlyText'].includes(type);

/** Draws the widget itself, for a row or a grid cell. */
export function drawControl(widget: FieldWidget, place: Place): HTMLElement {
  switch (widget.type) {
    case 'text':
      return drawText(widget, place);
    case 'textArea':
      return drawTextArea(widget, place);
    case 'password':
      return drawPassword(widget, place);
    case 'number':
      return drawNumber(widget, place);
    case 'checkbox':
      return drawCheckbox(widget, place);
    case 'radio':
      return drawRadio(widget, place);
    case 'select':
      return drawSelect(widget, place);
    case 'prompt':
      return drawPrompt(widget, place);
    case 'readOnlyText':
      return drawReadOnlyText(widget, place.ids);
    case 'readOnlyItems':
      return drawReadOnlyItems(widget.id, widget.items, place.page);
    case 'richText':
      return drawRichText(widget);
  }
}
