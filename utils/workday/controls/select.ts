import { popupButton, role, selectOnlyCombobox } from '../dom/roles.ts';
import { named } from '../dom/selectors.ts';
import { oneLine, optionKey } from '../dom/text.ts';
import { waitFor } from '../dom/wait.ts';
import { chosenIn, shownValueOf, splitValues } from './chosen.ts';
import type { Control } from './control.ts';
import { fillOptions, selectNative } from './fill-options.ts';
import { operable } from './operable.ts';

const native = 'select:not([multiple])';
const workday = named('selectWidget');
const listbox = `:is(${role('listbox', 'tree')}):not([aria-multiselectable="true"])`;
/** A dialog or menu counts if nothing else can be the control. */
const selector = [workday, native, selectOnlyCombobox, listbox].join(', ');
/**
 * Text of an English list while nothing is chosen. In other languages the placeholder reads as a
 * choice.
 */
const placeholder = /^select one\b/i;

const selectControl = (widget: Element | null): HTMLElement | null =>
  operable(widget, workday) ?? operable(widget, selector) ?? operable(widget, popupButton);

export const select: Control = {
  matches: (widget) => operable(widget, selector) !== null,
  element: (widget) => selectControl(widget) ?? widget,
  read(widget) {
    const { names, hidden } = chosenIn(widget);
    const text = chosen(widget);
    const isSeveral = hidden > 0 || names.length > 1 || splitValues(text ?? '').length > 1;
    return isSeveral
      ? { kind: 'prompt', items: names, hidden, multiple: true }
      : { kind: 'select', value: text };
  },
  async fill(value, task) {
    if (value.kind === 'options') return fillOptions(value.values, task, selectControl);
    if (value.kind !== 'option') return { result: 'unsupported' };
    const key = optionKey(value.value);
    const isChosen = (): boolean => {
      const widget = task.widget();
      return widget !== null && optionKey(chosen(widget) ?? '') === key;
    };
    const control = selectControl(task.widget());
    if (!control || control.matches(':disabled, [aria-disabled="true"]'))
      return { result: 'unsupported' };
    if (isChosen()) return { result: 'unchanged' };
    if (!(control instanceof HTMLSelectElement))
      return fillOptions([[value.value]], task, selectControl);
    const outcome = selectNative(control, value.value);
    if (outcome.result !== 'filled') return outcome;
    const kept = await waitFor(task.document, isChosen, { timeoutMs: 3_000, settleMs: 60 });
    return kept ? { result: 'filled' } : { result: 'not-kept', value: chosen(task.widget()) ?? '' };
  },
};

function chosen(widget: HTMLElement | null): string | null {
  const control = selectControl(widget);
  if (!control) return null;
  const text = visibleText(control, widget);
  return text === '' || placeholder.test(text) ? null : text;
}

function visibleText(control: HTMLElement, widget: HTMLElement | null): string {
  if (control instanceof HTMLSelectElement)
    return control.value === '' ? '' : oneLine(control.selectedOptions[0]?.text ?? '');
  const text = control.matches(listbox) ? '' : shownValueOf(control);
  return text || chosenIn(widget).names.join(', ');
}
