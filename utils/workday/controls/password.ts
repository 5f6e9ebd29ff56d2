import { Secret } from '../../lib/secret.ts';
import { named } from '../dom/selectors.ts';
import type { Control } from './control.ts';
import { textValue } from './text.ts';
import { boxIn, fillBox } from './text-box.ts';

const selector = `input[type="password"], input.gwt-PasswordTextBox, [data-automation-id="password"] input, input${named('password')}`;

export const password: Control = {
  matches: (widget) => boxIn(widget, selector) !== null,
  element: (widget) => boxIn(widget, selector) ?? widget,
  read: (widget) => ({ kind: 'password', value: new Secret(boxIn(widget, selector)?.value ?? '') }),
  async fill(value, task) {
    const wanted = textValue(value);
    return wanted === null ? { result: 'unsupported' } : fillBox(task, selector, wanted);
  },
};
