import { Secret } from '../../lib/secret.ts';
import { isEnteredByProgram } from '../dom/entries.ts';
import { named } from '../dom/selectors.ts';
import type { Reading } from '../dom/snapshot.ts';
import type { Control } from './control.ts';
import { operable } from './operable.ts';
import { fillBox, textIn } from './text-box.ts';

/** An element with editable text, as far as it is no editor of rich text. */
const editable = '[role~="textbox"]:is([contenteditable=""], [contenteditable="true"])';
const singleLine = ':not([aria-multiline="true"])';

export const text = boxControl(
  `${named('textInputBox')}, input:is([type="text"], [type="email"], [type="url"], [type="tel"], [type="search"], :not([type])), ${editable}${singleLine}`,
  (value) => ({ kind: 'text', value }),
);

export const textArea = boxControl(`textarea, ${editable}[aria-multiline="true"]`, (value) => ({
  kind: 'text-area',
  value,
}));

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
    'input:is([type="text"], [type="tel"], :not([type])):is([inputmode="numeric"], [inputmode="decimal"])',
    'input[role~="spinbutton"]',
  ].join(', '),
  (value) => ({ kind: 'number', value }),
  (current, wanted) => current.trim() !== '' && Number(current) === Number(wanted),
);

/** Some libraries show a value that nobody can edit in a box. */
const isShownOnly = (box: Element): boolean =>
  box.matches('[readonly], [aria-readonly="true"]') && !box.matches('[role~="combobox"]');

/** A control that consists of one text box. */
function boxControl(
  selector: string,
  read: (value: string) => Reading,
  isEqual?: (current: string, wanted: string) => boolean,
): Control {
  return {
    matches: (widget) => operable(widget, selector) !== null,
    element: (widget) => operable(widget, selector) ?? widget,
    read(widget) {
      const box = operable(widget, selector);
      const reading = read(textIn(box));
      if (box && isShownOnly(box) && reading.kind !== 'password')
        return { kind: 'read-only', value: textIn(box), items: [], hidden: 0 };
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
