import { role, textInputs } from '../dom/roles.ts';
import { operable } from './operable.ts';

/** A list of options that keeps no selection: what stands in it is the value. */
const valueList = `${role('listbox')}:not([aria-multiselectable], [tabindex], :has([aria-selected], [aria-checked]))`;
const box = `:is(${textInputs}):not([role], [aria-haspopup], [aria-autocomplete], [readonly])`;

/**
 * A text box that adds values to the list before it, and says so by no role of its own. A list
 * after the box would be what it offers.
 */
export interface TokenBox {
  box: HTMLElement;
  list: HTMLElement;
}

export function tokenBoxIn(widget: Element | null): TokenBox | null {
  const input = operable(widget, box);
  const list = input && operable(widget, valueList);
  if (!list || list === widget || list.contains(input)) return null;
  const isBefore = list.compareDocumentPosition(input) & Node.DOCUMENT_POSITION_FOLLOWING;
  return isBefore ? { box: input, list } : null;
}
