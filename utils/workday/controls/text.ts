import { named } from '../dom/selectors.ts';
import type { FillValue } from '../dom/snapshot.ts';
import type { Control } from './control.ts';
import { boxIn, fillBox } from './text-box.ts';

const selector = `${named('textInputBox')}, input[type="text"], input[type="email"], input[type="url"], input:not([type])`;

export const text: Control = {
  matches: (widget) => boxIn(widget, selector) !== null,
  element: (widget) => boxIn(widget, selector) ?? widget,
  read: (widget) => ({ kind: 'text', value: boxIn(widget, selector)?.value ?? '' }),
  async fill(value, task) {
    const wanted = textValue(value);
    return wanted === null ? { result: 'unsupported' } : fillBox(task, selector, wanted);
  },
};

/**
 * Returns the plain text to type, or null. A password can go into a text box: Workday's markup for
 * passwords in task forms is not known.
 */
export function textValue(value: FillValue): string | null {
  if (value.kind === 'text') return value.value;
  if (value.kind === 'secret') return value.value.reveal();
  return null;
}
