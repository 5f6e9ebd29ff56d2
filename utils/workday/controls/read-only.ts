import { component } from '../dom/canvas-kit.ts';
import { popupButton } from '../dom/roles.ts';
import { first, named } from '../dom/selectors.ts';
import { linesOf, textOf } from '../dom/text.ts';
import type { Control } from './control.ts';
import { itemsIn } from './items.ts';

/**
 * The component library's check mark is an image with an accessible name, which changes with the
 * language.
 */
const checkIcon = `.wd-icon-check, [data-automation-id="checkmark"], ${component('system-icon')}[role="img"]`;
const text = named('textView', 'numericText', 'richTextContent', 'drillDownNumberLabel');
const more = named('wd-MoreLink', 'moreLinkLabel');

/**
 * Text, a check mark, or links to instances. Tested last: a widget without an input is read-only.
 */
export const readOnly: Control = {
  matches: (widget) =>
    first(widget, 'input, textarea, select, [role="textbox"], [role="combobox"]') === null,
  element: (widget) =>
    first(widget, `${text}, ${named('selectedItemList', 'promptOption')}`) ?? widget,
  read(widget) {
    const { names, hidden } = itemsIn(widget);
    if (names.length > 0 && !(names.length === 1 && isBracketed(names[0] ?? '')))
      return { kind: 'read-only', value: names.join(', '), items: names, hidden };
    const content = first(widget, text) ?? withoutButtons(widget);
    const shown = linesOf(content) || (first(widget, checkIcon) ? 'true' : '');
    const value = isEmptyMark(shown, widget) ? '' : shown;
    return { kind: 'read-only', value, items: [], hidden };
  },
};

const isBracketed = (text: string): boolean => /^[(（][^()（）\n]*[)）]$/.test(text);

/** Lists of instances. Their entries are links or named parts, which were looked for before. */
const instanceList = named('selectedItemList', 'multiSelectContainer', 'responsiveMonikerInput');

/**
 * An empty list of instances says so: "(empty)" in English, other words elsewhere. Told by the
 * brackets around the whole text, or by being the only text of a list (docs/workday.md).
 */
const isEmptyMark = (text: string, widget: HTMLElement): boolean =>
  isBracketed(text) ||
  /^[-–—]+$/.test(text) ||
  (text !== '' && first(widget, instanceList) !== null);

/** Buttons beside a value open the rest of it, or the actions for it. */
function withoutButtons(widget: HTMLElement): Element {
  if (!widget.querySelector(`${more}, ${popupButton}`)) return widget;
  const value = without(widget, `${more}, ${popupButton}`);
  // A value can be a button itself.
  return textOf(value) === '' ? without(widget, more) : value;
}

function without(element: HTMLElement, selector: string): Element {
  const copy = element.cloneNode(true) as Element;
  for (const part of copy.querySelectorAll(selector)) part.remove();
  return copy;
}
