import type { Control } from './control.ts';
import { textValue } from './text.ts';
import { boxIn, fillBox } from './text-box.ts';

const selector = 'textarea';

export const textArea: Control = {
  matches: (widget) => boxIn(widget, selector) !== null,
  element: (widget) => boxIn(widget, selector) ?? widget,
  read: (widget) => ({ kind: 'text-area', value: boxIn(widget, selector)?.value ?? '' }),
  async fill(value, task) {
    const wanted = textValue(value);
    return wanted === null ? { result: 'unsupported' } : fillBox(task, selector, wanted);
  },
};
