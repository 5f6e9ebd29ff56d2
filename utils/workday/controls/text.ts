import { Secret } from '../../lib/secret.ts';
import { isEnteredByProgram } from '../dom/entries.ts';
import { named } from '../dom/selectors.ts';
import type { Reading } from '../dom/snapshot.ts';
import type { Control } from './control.ts';
import { boxIn, fillBox } from './text-box.ts';

export const text = boxControl(
  `${named('textInputBox')}, input[type="text"], input[type="email"], input[type="url"], input:not([type])`,
  (value) => ({ kind: 'text', value }),
);

export const textArea = boxControl('textarea', (value) => ({ kind: 'text-area', value }));

export const password = boxControl(
  `input[type="password"], input.gwt-PasswordTextBox, [data-automation-id="password"] input, input${named('password')}`,
  (value) => ({ kind: 'password', value: new Secret(value) }),
);

/**
 * Whole numbers only; the decimal separator would follow the administrator's locale. The component
 * library has no number box, only a text box with a numeric keyboard (docs/workday.md, "Canvas
 * Kit").
 */
export const number = boxControl(
  [
    named('numericInput'),
    '[data-automation-id="numericWidget"] input',
    'input[type="number"]',
    'input[type="text"]:is([inputmode="numeric"], [inputmode="decimal"])',
  ].join(', '),
  (value) => ({ kind: 'number', value }),
  (current, wanted) => current.trim() !== '' && Number(current) === Number(wanted),
);

/** A control that consists of one text box. */
function boxControl(
  selector: string,
  read: (value: string) => Reading,
  isEqual?: (current: string, wanted: string) => boolean,
): Control {
  return {
    matches: (widget) => boxIn(widget, selector) !== null,
    element: (widget) => boxIn(widget, selector) ?? widget,
    read(widget) {
      const box = boxIn(widget, selector);
      const reading = read(box?.value ?? '');
      const isByProgram =
        (reading.kind === 'password' || reading.kind === 'text') && isEnteredByProgram(box);
      return isByProgram ? { ...reading, byProgram: true } : reading;
    },
    async fill(value, task) {
      if (value.kind === 'secret')
        return fillBox(task, selector, value.value.reveal(), { isSecret: true });
      if (value.kind !== 'text') return { result: 'unsupported' };
      return fillBox(task, selector, value.value, isEqual && { isEqual });
    },
  };
}
