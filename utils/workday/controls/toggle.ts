import type { Control } from './control.ts';
import { isOff, operable } from './operable.ts';
import { pressed, pressUntil } from './press-until.ts';

const button = ':is(button, [role~="button"])[aria-pressed]';
/** A button reacts at once, or after the server has answered. */
const effectTimeoutMs = 3_000;

/** A button that stays pressed, in a field without another control: a checkbox in other clothes. */
export const toggle: Control = {
  matches: (widget) => operable(widget, button) !== null,
  element: (widget) => operable(widget, button) ?? widget,
  read: (widget) => ({ kind: 'checkbox', checked: isPressed(widget) }),
  async fill(value, task) {
    if (value.kind !== 'checked') return { result: 'unsupported' };
    const isDone = (): boolean => {
      const widget = task.widget();
      return widget !== null && isPressed(widget) === value.value;
    };
    if (isDone()) return { result: 'unchanged' };
    const control = operable(task.widget(), button);
    if (!control || isOff(control)) return { result: 'unsupported' };
    const kept = await pressUntil(isDone, [() => pressed(control)], task, effectTimeoutMs);
    return kept ? { result: 'filled' } : { result: 'not-kept', value: String(!value.value) };
  },
};

const isPressed = (widget: Element): boolean =>
  operable(widget, button)?.getAttribute('aria-pressed') === 'true';
