import { named } from '../selectors.ts';
import type { Control } from './control.ts';
import { textValue } from './text.ts';
import { boxIn, fillBox } from './text-box.ts';

const selector = `${named('numericInput')}, [data-automation-id="numericWidget"] input, input[type="number"]`;

/** Whole numbers; the decimal sign would follow the administrator's locale. */
export const number: Control = {
  matches: (widget) => boxIn(widget, selector) !== null,
  element: (widget) => boxIn(widget, selector) ?? widget,
  read: (widget) => ({ kind: 'number', value: boxIn(widget, selector)?.value ?? '' }),
  async fill(value, task) {
    const wanted = textValue(value);
    if (wanted === null) return { result: 'unsupported' };
    return fillBox(task, selector, wanted, (held) => held.trim() !== '' && Number(held) === Number(wanted));
  },
};
