import { editableCombobox, role } from '../dom/roles.ts';
import { first, named } from '../dom/selectors.ts';
import { chosenIn } from './chosen.ts';
import type { Control } from './control.ts';
import { fillOptions } from './fill-options.ts';
import { itemsIn } from './items.ts';
import { operable } from './operable.ts';
import { tokenBoxIn } from './token-box.ts';

/**
 * Boxes by Workday's names. `searchBox` appears and disappears even within a session; the widget
 * type and the container stay (docs/workday.md, "Page markup").
 */
const workdayInput = [
  'input[data-uxi-widget-type="selectinput"]',
  `input${named('searchBox')}`,
  ...['responsiveMonikerInput', 'promptInput', 'multiselectInputContainer'].map(
    (name) => `[data-automation-id="${name}"] input`,
  ),
  'input[data-part="user-input"]',
].join(', ');
const container = named(
  'responsiveMonikerInput',
  'promptInput',
  'multiSelectContainer',
  'multiselectInputContainer',
);
/** The library's list of one value has a box that takes no text. */
const combobox = `:is(${editableCombobox}):not([data-part="select-visual-input"])`;
/** Lists of several values that are always open, native or not. */
const openLists = `select[multiple], :is(${role('listbox', 'tree')})[aria-multiselectable="true"]`;

const promptControl = (widget: Element | null): HTMLElement | null =>
  operable(widget, workdayInput) ??
  operable(widget, combobox) ??
  operable(widget, openLists) ??
  tokenBoxIn(widget)?.box ??
  null;

export const prompt: Control = {
  matches: (widget) => promptControl(widget) !== null,
  element: (widget) => first(widget, container) ?? promptControl(widget) ?? widget,
  read(widget) {
    const { names, hidden } = chosenIn(widget);
    return { kind: 'prompt', items: names, hidden, multiple: isMultiple(widget) };
  },
  async fill(value, task) {
    if (value.kind !== 'options' && value.kind !== 'option') return { result: 'unsupported' };
    const wanted = value.kind === 'option' ? [[value.value]] : value.values;
    return fillOptions(wanted, task, promptControl);
  },
};

/**
 * Single and multiple prompts share their markup. Unless the page says otherwise, several items are
 * assumed possible.
 */
function isMultiple(widget: HTMLElement): boolean {
  if (first(widget, '[aria-multiselectable="false"], [data-uxi-widget-type="singleselect"]'))
    return false;
  const box = operable(widget, combobox) as HTMLInputElement | null;
  return !(box?.value && itemsIn(widget).names.length === 0);
}
