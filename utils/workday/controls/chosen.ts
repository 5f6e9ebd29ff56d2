import { editableCombobox, role, selectOnlyCombobox } from '../dom/roles.ts';
import { named } from '../dom/selectors.ts';
import { oneLine, textOf } from '../dom/text.ts';
import { type Items, itemsIn } from './items.ts';
import { operable } from './operable.ts';
import { shownText } from './shown-text.ts';

const nativeMultiple = 'select[multiple]';
const listbox = role('listbox', 'tree');
/** A list that keeps a selection, as against one that shows values. */
const openList = ':is([aria-multiselectable], [tabindex], :has([aria-selected], [aria-checked]))';
const chosenOption =
  ':is([role~="option"], [role~="treeitem"]):is([aria-selected="true"], [aria-checked="true"])';

/**
 * Returns what a field of choices holds: chips, the text of its box, or the chosen rows of a list
 * that is always open.
 */
export function chosenIn(widget: Element | null): Items {
  if (!widget) return { names: [], hidden: 0 };
  const native = operable(widget, 'select') as HTMLSelectElement | null;
  if (native?.matches(nativeMultiple) && !isUnused(native, widget))
    return one([...native.selectedOptions].map(({ text }) => oneLine(text)));
  const list = operable(widget, listbox);
  if (list?.matches(openList) && !operable(widget, `${editableCombobox}, ${selectOnlyCombobox}`))
    return one([...list.querySelectorAll(chosenOption)].map(textOf));
  const items = itemsIn(widget);
  if (items.names.length > 0 || items.hidden > 0) return items;
  const box = operable(widget, editableCombobox) as HTMLInputElement | null;
  if (box) return one(isTyping(box) ? [] : [oneLine(box.value)]);
  const trigger = operable(widget, selectOnlyCombobox);
  if (trigger) return one(splitValues(shownValueOf(trigger)));
  return one([]);
}

const one = (names: string[]): Items => ({ names: names.filter(Boolean), hidden: 0 });

function isUnused(element: Element, widget: Element): boolean {
  const hidden = element.closest('[aria-hidden="true"]');
  return hidden !== null && widget.contains(hidden);
}

/** Text in an open box is not chosen yet. */
export function isTyping(box: Element): boolean {
  const around = box.parentElement?.closest(role('combobox'));
  return [box, around].some((element) => element?.getAttribute('aria-expanded') === 'true');
}

/** Returns the text of a list that shows what was chosen, or an empty string. */
export function shownValueOf(control: Element): string {
  if (control.localName === 'input') return oneLine((control as HTMLInputElement).value);
  const named = control.querySelector(selectedOption);
  if (named) return textOf(named);
  const text = shownText(control);
  if (text) return text;
  // The role can be on an element around the button or the box.
  const inner = control.querySelector<HTMLInputElement>('input:not([type="hidden"]), button');
  return inner?.localName === 'button' ? shownText(inner) : oneLine(inner?.value ?? '');
}

const selectedOption = named('selectSelectedOption');

/** A list of several shows them in one line. No name of the guide contains a comma. */
export const splitValues = (text: string): string[] => text.split(/,\s+/).filter(Boolean);
