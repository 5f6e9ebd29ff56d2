import { first, named } from '../dom/selectors.ts';
import type { Control } from './control.ts';
import { fillPrompt } from './fill-prompt.ts';
import { itemsIn } from './items.ts';

/**
 * `searchBox` appears and disappears even within a session; the widget type and the container stay
 * (docs/workday.md, "Page markup").
 */
const input = [
  'input[data-uxi-widget-type="selectinput"]',
  `input${named('searchBox')}`,
  ...['responsiveMonikerInput', 'promptInput', 'multiselectInputContainer'].map(
    (name) => `[data-automation-id="${name}"] input`,
  ),
  'input[data-part="user-input"]',
  'input[role="combobox"]:not([data-part="select-visual-input"])',
].join(', ');
const container = named(
  'responsiveMonikerInput',
  'promptInput',
  'multiSelectContainer',
  'multiselectInputContainer',
);

const promptInput = (widget: Element | null): HTMLInputElement | null =>
  first(widget, input) as HTMLInputElement | null;

export const prompt: Control = {
  matches: (widget) => promptInput(widget) !== null,
  element: (widget) => first(widget, container) ?? promptInput(widget) ?? widget,
  read(widget) {
    const { names, hidden } = itemsIn(widget);
    return { kind: 'prompt', items: names, hidden, multiple: isMultiple(widget) };
  },
  async fill(value, task) {
    if (value.kind !== 'options' && value.kind !== 'option') return { result: 'unsupported' };
    const wanted = value.kind === 'option' ? [[value.value]] : value.values;
    return fillPrompt(wanted, task, promptInput);
  },
};

/**
 * Single and multiple prompts share their markup. Unless the page says otherwise, several items are
 * assumed possible.
 */
function isMultiple(widget: HTMLElement): boolean {
  if (first(widget, '[aria-multiselectable="false"], [data-uxi-widget-type="singleselect"]'))
    return false;
  return true;
}
