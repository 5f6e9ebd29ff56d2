import { enterText, focus, pressEnter } from '../dom/gestures.ts';
import { first } from '../dom/selectors.ts';
import type { FillOutcome } from '../dom/snapshot.ts';
import { waitFor } from '../dom/wait.ts';
import type { FillTask } from './control.ts';

type Box = HTMLInputElement | HTMLTextAreaElement;

/** How long a box may take to show what it made of an entry, in milliseconds. */
const settle = 120;

export const boxIn = (widget: Element | null, selector: string): Box | null =>
  first(widget, selector) as Box | null;

/** Enters `wanted` and reads it back, from a new node if Workday has replaced the box meanwhile. */
export async function fillBox(
  task: FillTask,
  selector: string,
  wanted: string,
  same: (held: string) => boolean = (held) => held === wanted,
): Promise<FillOutcome> {
  const find = (): Box | null => boxIn(task.widget(), selector);
  const box = find();
  if (!box || box.disabled || box.readOnly) return { result: 'unsupported' };
  if (same(box.value)) return { result: 'unchanged' };
  enterText(box, wanted);
  if (await kept(task, find, same)) return { result: 'filled' };
  // Sources disagree whether number boxes commit on blur or on Enter (docs/workday.md, "Behaviour"): the second way.
  const again = find();
  if (!again) return { result: 'not-kept', value: '' };
  enterText(again, wanted);
  focus(again);
  pressEnter(again);
  if (await kept(task, find, same)) return { result: 'filled' };
  return { result: 'not-kept', value: again.type === 'password' ? '' : (find()?.value ?? '') };
}

async function kept(
  task: FillTask,
  find: () => Box | null,
  same: (held: string) => boolean,
): Promise<boolean> {
  const holds = (): boolean => {
    const box = find();
    return box !== null && same(box.value);
  };
  return (await waitFor(task.document, holds, { timeout: 1_500, settle })) !== null;
}
