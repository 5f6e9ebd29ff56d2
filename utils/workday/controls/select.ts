import { focus, press } from '../dom/gestures.ts';
import { first, named } from '../dom/selectors.ts';
import { oneLine, optionKey, textOf } from '../dom/text.ts';
import { waitFor } from '../dom/wait.ts';
import type { Control } from './control.ts';
import { type Choice, choicesOf, openList, pressOutside } from './open-list.ts';

const native = 'select';
const widgetSelector = named('selectWidget');
/** Lists of the component library: a read-only box, or a button, that opens a list. */
const combobox = 'input[data-part="select-visual-input"], button[aria-haspopup="listbox"]';
const selector = `${widgetSelector}, ${native}, ${combobox}`;
/**
 * Text of an English list while nothing is chosen. In other languages the placeholder reads as a
 * choice.
 */
const placeholder = /^select one\b/i;

export const select: Control = {
  matches: (widget) => first(widget, selector) !== null,
  element: (widget) => first(widget, selector) ?? widget,
  read: (widget) => ({ kind: 'select', value: chosen(widget) }),
  async fill(value, task) {
    if (value.kind !== 'option') return { result: 'unsupported' };
    const key = optionKey(value.value);
    const isChosen = (): boolean => {
      const widget = task.widget();
      return widget !== null && optionKey(chosen(widget) ?? '') === key;
    };
    const control = first(task.widget(), selector);
    if (!control || control.matches(':disabled, [aria-disabled="true"]'))
      return { result: 'unsupported' };
    if (isChosen()) return { result: 'unchanged' };

    if (control instanceof HTMLSelectElement) {
      const option = [...control.options].find((one) => optionKey(one.text) === key);
      if (!option) return { result: 'not-offered', value: value.value };
      option.selected = true;
      control.dispatchEvent(new Event('input', { bubbles: true }));
      control.dispatchEvent(new Event('change', { bubbles: true }));
    } else {
      const choice = await findOption(control, key, task.document);
      if (!choice) {
        pressOutside(task.document);
        return { result: 'not-offered', value: value.value };
      }
      press(choice.target);
    }
    const kept = await waitFor(task.document, isChosen, { timeoutMs: 3_000, settleMs: 60 });
    return kept ? { result: 'filled' } : { result: 'not-kept', value: chosen(task.widget()) ?? '' };
  },
};

/** Opens the list and returns the choice of exactly that name. */
async function findOption(
  control: HTMLElement,
  key: string,
  document: Document,
): Promise<Choice | null> {
  focus(control);
  press(control);
  const offered = await waitFor(document, () => {
    const list = openList(document, control);
    const choices = list ? choicesOf(list) : [];
    return choices.length > 0 && choices;
  });
  return offered?.find((choice) => optionKey(choice.label) === key) ?? null;
}

function chosen(widget: HTMLElement | null): string | null {
  const control = first(widget, selector);
  if (!control) return null;
  const text = visibleText(control);
  return text === '' || placeholder.test(text) ? null : text;
}

function visibleText(control: HTMLElement): string {
  if (control instanceof HTMLSelectElement) {
    return control.value === '' ? '' : oneLine(control.selectedOptions[0]?.text ?? '');
  }
  if (control instanceof HTMLInputElement) return oneLine(control.value);
  return textOf(control.querySelector(named('selectSelectedOption')) ?? control);
}
