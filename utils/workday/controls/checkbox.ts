import { focus, pressKey } from '../dom/gestures.ts';
import { namingElements } from '../dom/names.ts';
import { role } from '../dom/roles.ts';
import { first, named } from '../dom/selectors.ts';
import type { Control, FillTask } from './control.ts';
import { isOff, operable } from './operable.ts';
import { pressed, pressUntil } from './press-until.ts';

const wrapper = '[data-automationcheckboxchecked]';
const input = 'input[type="checkbox"]';
const panel = named('checkboxPanel');
const byRole = role('checkbox', 'switch', 'menuitemcheckbox');
/** A checkbox reacts at once. After this time without effect the next target is pressed. */
const effectTimeoutMs = 800;

const checkboxIn = (widget: Element | null): HTMLElement | null =>
  operable(widget, `${byRole}, ${input}`);

export const checkbox: Control = {
  matches: (widget) => first(widget, wrapper) !== null || checkboxIn(widget) !== null,
  element: (widget) => first(widget, `${panel}, ${wrapper}`) ?? drawnBox(widget) ?? widget,
  read: (widget) => ({ kind: 'checkbox', checked: isChecked(widget) }),
  async fill(value, task) {
    if (value.kind !== 'checked') return { result: 'unsupported' };
    const isDone = (): boolean => {
      const widget = task.widget();
      return widget !== null && isChecked(widget) === value.value;
    };
    if (isDone()) return { result: 'unchanged' };
    if (isDisabled(task)) return { result: 'unsupported' };
    const presses = [pressControl, pressPanel, pressLabel, pressSpace];
    const kept = await pressUntil(isDone, presses, task, effectTimeoutMs);
    return kept ? { result: 'filled' } : { result: 'not-kept', value: String(!value.value) };
  },
};

function isDisabled(task: FillTask): boolean {
  const control = checkboxIn(task.widget());
  return control === null || isOff(control);
}

/** A native box reacts to a click of its own, wherever it is drawn. */
function pressControl(task: FillTask): boolean {
  return pressed(checkboxIn(task.widget()));
}

const pressPanel = (task: FillTask): boolean => pressed(first(task.widget(), panel));

/** A box that is drawn over the native one can take its presses. */
function pressLabel(task: FillTask): boolean {
  const control = checkboxIn(task.widget());
  return pressed(control && (namingElements(control).find((one) => one.matches('label')) ?? null));
}

function pressSpace(task: FillTask): boolean {
  const control = checkboxIn(task.widget());
  if (!control || control.matches(input)) return false;
  focus(control);
  pressKey(control, ' ');
  return true;
}

/** The box as it is drawn: beside a native one that is there for keyboards. */
function drawnBox(widget: HTMLElement): HTMLElement | null {
  const control = checkboxIn(widget);
  return control?.matches(input) ? control.parentElement : control;
}

/**
 * Reads Workday's own attribute first: the real input can be hidden under a drawn box. The check
 * icon alone says nothing.
 */
export function isChecked(scope: Element): boolean {
  const state = first(scope, wrapper)?.getAttribute('data-automationcheckboxchecked');
  if (state) return state === 'true';
  const control = operable(scope, `${byRole}, ${input}`) ?? first(scope, '[aria-checked]');
  if (control?.matches(input)) return (control as HTMLInputElement).checked;
  return control?.getAttribute('aria-checked') === 'true';
}
