import { first, named, quoted } from '../dom/selectors.ts';
import { textOf } from '../dom/text.ts';
import type { Control } from './control.ts';

const input = 'input[type="radio"]';

/**
 * Read only, as a choice of one: no field of the guide is a radio group, but pages are recognised
 * by them.
 */
export const radio: Control = {
  matches: (widget) =>
    first(widget, `${named('radioGroup')}, [role="radiogroup"], ${input}`) !== null,
  element: (widget) => first(widget, `${named('radioGroup')}, [role="radiogroup"]`) ?? widget,
  read(widget) {
    const chosen = [...widget.querySelectorAll<HTMLInputElement>(input)].find((one) => one.checked);
    if (!chosen) return { kind: 'select', value: null };
    const label = chosen.id ? widget.querySelector(`label[for=${quoted(chosen.id)}]`) : null;
    return {
      kind: 'select',
      value: textOf(label ?? chosen.closest('label') ?? chosen.parentElement),
    };
  },
};
