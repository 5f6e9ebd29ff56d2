import { captionOf, namingElements } from '../dom/names.ts';
import { role } from '../dom/roles.ts';
import { first, named } from '../dom/selectors.ts';
import { optionKey, textOf } from '../dom/text.ts';
import type { Control } from './control.ts';
import { isOff } from './operable.ts';
import { pressed, pressUntil } from './press-until.ts';

const input = 'input[type="radio"]';
const option = `${input}, ${role('radio')}`;
const group = `${named('radioGroup')}, ${role('radiogroup')}`;
/** A radio button reacts at once. */
const effectTimeoutMs = 1_500;

/** A choice of one. */
export const radio: Control = {
  matches: (widget) => first(widget, `${group}, ${option}`) !== null,
  element: (widget) => first(widget, group) ?? widget,
  read(widget) {
    const chosen = optionsIn(widget).find(isChosen);
    return { kind: 'select', value: chosen ? labelOf(chosen) : null };
  },
  async fill(value, task) {
    if (value.kind !== 'option') return { result: 'unsupported' };
    const key = optionKey(value.value);
    const wanted = (): HTMLElement | undefined =>
      optionsIn(task.widget()).find((one) => optionKey(labelOf(one)) === key);
    const isDone = (): boolean => {
      const now = wanted();
      return now !== undefined && isChosen(now);
    };
    if (isDone()) return { result: 'unchanged' };
    const one = wanted();
    if (!one || isOff(one)) return { result: 'not-offered', value: value.value };
    const presses = [one, namingElements(one)[0]].map((target) => () => pressed(target));
    const kept = await pressUntil(isDone, presses, task, effectTimeoutMs);
    return kept ? { result: 'filled' } : { result: 'not-kept', value: '' };
  },
};

const optionsIn = (widget: Element | null): HTMLElement[] => [
  ...(widget?.querySelectorAll<HTMLElement>(option) ?? []),
];

const isChosen = (one: HTMLElement): boolean =>
  one.matches(input)
    ? (one as HTMLInputElement).checked
    : one.getAttribute('aria-checked') === 'true';

const labelOf = (one: HTMLElement): string =>
  namingElements(one).map(textOf).join(' ') || captionOf(one) || textOf(one.parentElement);
