import { press } from '../dom/gestures.ts';
import { first, named } from '../dom/selectors.ts';
import { waitFor } from '../dom/wait.ts';
import type { Control } from './control.ts';

const wrapper = '[data-automationcheckboxchecked]';
const input = 'input[type="checkbox"]';
const panel = named('checkboxPanel');
/** Workday ticks at once; so long after a press without effect the next thing to press is tried, in milliseconds. */
const effect = 800;

export const checkbox: Control = {
  matches: (widget) =>
    first(widget, `${wrapper}, ${input}, [role="checkbox"], [role="switch"]`) !== null,
  element: (widget) =>
    first(widget, `${panel}, ${wrapper}`) ?? first(widget, input)?.parentElement ?? widget,
  read: (widget) => ({ kind: 'checkbox', checked: isTicked(widget) }),
  async fill(value, task) {
    if (value.kind !== 'checked') return { result: 'unsupported' };
    const holds = (): boolean => {
      const widget = task.widget();
      return widget !== null && isTicked(widget) === value.value;
    };
    if (holds()) return { result: 'unchanged' };
    for (const target of [input, panel, '[role="checkbox"], [role="switch"]']) {
      const element = first(task.widget(), target);
      if (!element || element.matches(':disabled, [aria-disabled="true"]')) continue;
      press(element);
      if (await waitFor(task.document, holds, { timeout: effect, settle: 60 }))
        return { result: 'filled' };
    }
    return first(task.widget(), `${input}:not(:disabled)`)
      ? { result: 'not-kept', value: String(!value.value) }
      : { result: 'unsupported' };
  },
};

/** Workday's own mark first: the real input can lie unseen under a drawn box. The tick icon alone says nothing. */
export function isTicked(scope: Element): boolean {
  const mark = first(scope, wrapper)?.getAttribute('data-automationcheckboxchecked');
  if (mark) return mark === 'true';
  const box = first(scope, input) as HTMLInputElement | null;
  if (box) return box.checked;
  return first(scope, '[aria-checked]')?.getAttribute('aria-checked') === 'true';
}
