import { Secret } from '../../lib/secret.ts';
import { noteFilled } from '../dom/entries.ts';
import { enterText, focus, pressEnter } from '../dom/gestures.ts';
import { first } from '../dom/selectors.ts';
import type { FillOutcome } from '../dom/snapshot.ts';
import { waitFor } from '../dom/wait.ts';
import type { FillTask } from './control.ts';

type Box = HTMLInputElement | HTMLTextAreaElement;

/** Time that a box may need to show its reaction to an entry. */
const settleMs = 120;

export const boxIn = (widget: Element | null, selector: string): Box | null =>
  first(widget, selector) as Box | null;

interface BoxOptions {
  isEqual?: (current: string, wanted: string) => boolean;
  /** Enters it only where the browser hides it: boxes that show text also remember it. */
  isSecret?: boolean;
}

/** Enters `wanted` and reads it back, from a new node if Workday has replaced the box meanwhile. */
export async function fillBox(
  task: FillTask,
  selector: string,
  wanted: string,
  { isEqual = Object.is, isSecret = false }: BoxOptions = {},
): Promise<FillOutcome> {
  const mayEnter = (box: Box): boolean => !isSecret || box.type === 'password';
  const hasValue = ({ value }: Box): boolean => isEqual(value, wanted);
  const find = (): Box | null => boxIn(task.widget(), selector);
  const box = find();
  if (!box || box.disabled || box.readOnly) return { result: 'unsupported' };
  if (!mayEnter(box)) return { result: 'box-shows-text' };
  if (isSecret) noteFilled(task.document, new Secret(wanted));
  if (hasValue(box)) return { result: 'unchanged' };
  enterText(box, wanted);
  if (await isKept(task, find, hasValue)) return { result: 'filled' };
  // Sources disagree whether number boxes commit on blur or on Enter (docs/workday.md,
  // "Behaviour"), so Enter is tried second.
  const currentBox = find();
  if (!currentBox) return { result: 'not-kept', value: '' };
  if (!mayEnter(currentBox)) return { result: 'box-shows-text' };
  enterText(currentBox, wanted);
  focus(currentBox);
  pressEnter(currentBox);
  if (await isKept(task, find, hasValue)) return { result: 'filled' };
  const isHidden = isSecret || currentBox.type === 'password';
  return { result: 'not-kept', value: isHidden ? '' : (find()?.value ?? '') };
}

async function isKept(
  task: FillTask,
  find: () => Box | null,
  hasValue: (box: Box) => boolean,
): Promise<boolean> {
  const read = (): boolean => {
    const box = find();
    return box !== null && hasValue(box);
  };
  return (await waitFor(task.document, read, { timeoutMs: 1_500, settleMs })) !== null;
}
