import { component } from '../dom/canvas-kit.ts';
import { first, named } from '../dom/selectors.ts';
import { linesOf } from '../dom/text.ts';
import type { Control } from './control.ts';
import { itemsIn } from './items.ts';

/** The component library's tick is an image that says so in words; the words change with the language. */
const tickIcon = `.wd-icon-check, [data-automation-id="checkmark"], ${component('system-icon')}[role="img"]`;
const text = named('textView', 'numericText', 'richTextContent', 'drillDownNumberLabel');
const more = named('wd-MoreLink', 'moreLinkLabel');

/** Text, a tick, or links to instances. Last to be asked: what holds no input is for reading. */
export const readOnly: Control = {
  matches: (widget) =>
    first(widget, 'input, textarea, select, [role="textbox"], [role="combobox"]') === null,
  element: (widget) =>
    first(widget, `${text}, ${named('selectedItemList', 'promptOption')}`) ?? widget,
  read(widget) {
    const { names, hidden } = itemsIn(widget);
    if (names.length > 0)
      return { kind: 'read-only', value: names.join(', '), items: names, hidden };
    const shown = first(widget, text) ?? withoutMore(widget);
    const value = linesOf(shown) || (first(widget, tickIcon) ? 'true' : '');
    return { kind: 'read-only', value, items: [], hidden };
  },
};

function withoutMore(widget: HTMLElement): Element {
  if (!widget.querySelector(more)) return widget;
  const copy = widget.cloneNode(true) as Element;
  for (const link of copy.querySelectorAll(more)) link.remove();
  return copy;
}
