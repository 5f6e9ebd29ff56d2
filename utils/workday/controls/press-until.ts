import { press } from '../dom/gestures.ts';
import { waitFor } from '../dom/wait.ts';
import type { FillTask } from './control.ts';
import { isOff } from './operable.ts';

/** Tries one press after the other until the control is set. Returns whether it is. */
export async function pressUntil(
  isSet: () => boolean,
  presses: readonly ((task: FillTask) => boolean)[],
  task: FillTask,
  timeoutMs: number,
): Promise<boolean> {
  for (const attempt of presses) {
    if (!attempt(task)) continue;
    if (await waitFor(task.document, isSet, { timeoutMs, settleMs: 60 })) return true;
  }
  return false;
}

/** Presses an element that can be used. Returns whether there was one. */
export function pressed(element: HTMLElement | null | undefined): boolean {
  if (!element || isOff(element)) return false;
  press(element);
  return true;
}
