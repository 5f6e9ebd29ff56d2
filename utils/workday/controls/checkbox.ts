import { press } from '../dom/gestures.ts';
import { first, named } from '../dom/selectors.ts';
import { waitFor } from '../dom/wait.ts';
import type { Control } from './control.ts';

const wrapper = '[data-automationcheckboxchecked]';
const input = 'input[type="checkbox"]';
const panel = named('checkboxPanel');
/** Workday checks a box at once. After this time without effect the next target is pressed. */
const effectTimeoutMs = 800;

export const checkbox: Control = {
  matches: (widget) =>
    first(widget, `${wrapper}, ${input}, [role="checkbox"], [role="switch"]`) !== null,
  element: (widget) =>
    first(widget, `${panel}, ${wrapper}`) ?? first(widget, input)?.parentElement ?? widget,
  read: (widget) => ({ kind: 'checkbox', checked: isChecked(widget) }),
  async fill(value, task) {
    if (value.kind !== 'checked') return { result: 'unsupported' };
    const isDone = (): boolean => {
      const widget = task.widget();
      return widget !== null && isChecked(widget) === value.value;
    };
    if (isDone()) return { result: 'unchanged' };
    for (const target of [input, panel, '[role="checkbox"], [role="switch"]']) {
      const element = first(task.widget(), target);
      if (!element || element.matches(':disabled, [aria-disabled="true"]')) continue;
      press(element);
      if (await waitFor(task.document, isDone, { timeoutMs: effectTimeoutMs, settleMs: 60 }))
        return { result: 'filled' };
    }
    return first(task.widget(), `${input}:not(:disabled)`)
      ? { result: 'not-kept', value: String(!value.value) }
      : { result: 'unsupported' };
  },
};

/**
 * Reads Workday's own attribute first: the real input can be hidden under a drawn box. The check
 * icon alone says nothing.
 */
export function isChecked(scope: Element): boolean {
  const state = first(scope, wrapper)?.getAttribute('data-automationcheckboxchecked');
  if (state) return state === 'true';
  const native = first(scope, input) as HTMLInputElement | null;
  if (native) return native.checked;
  return first(scope, '[aria-checked]')?.getAttribute('aria-checked') === 'true';
}
