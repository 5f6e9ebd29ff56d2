import { named } from '../dom/selectors.ts';
import type { Control } from './control.ts';
import { textValue } from './text.ts';
import { boxIn, fillBox } from './text-box.ts';

/**
 * The component library has no number box, only a text box with a numeric keyboard
 * (docs/workday.md, "Canvas Kit").
 */
const selector = [
  named('numericInput'),
  '[data-automation-id="numericWidget"] input',
  'input[type="number"]',
  'input[type="text"]:is([inputmode="numeric"], [inputmode="decimal"])',
].join(', ');

/** Whole numbers only; the decimal separator would follow the administrator's locale. */
export const number: Control = {
  matches: (widget) => boxIn(widget, selector) !== null,
  element: (widget) => boxIn(widget, selector) ?? widget,
  read: (widget) => ({ kind: 'number', value: boxIn(widget, selector)?.value ?? '' }),
  async fill(value, task) {
    const wanted = textValue(value);
    if (wanted === null) return { result: 'unsupported' };
    return fillBox(
      task,
      selector,
      wanted,
      (current) => current.trim() !== '' && Number(current) === Number(wanted),
    );
  },
};
