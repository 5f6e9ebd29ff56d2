import { Secret } from '../../lib/secret.ts';
import { noteFilled } from '../dom/entries.ts';
import { enterText, focus, pressEnter } from '../dom/gestures.ts';
import { isTextInput } from '../dom/roles.ts';
import type { FillOutcome } from '../dom/snapshot.ts';
import { waitFor } from '../dom/wait.ts';
import type { FillTask } from './control.ts';
import { isOff, operable } from './operable.ts';

/** Time that a box may need to show its reaction to an entry. */
const settleMs = 120;

/** What a box holds. An element with editable text has no value of its own. */
export function textIn(box: HTMLElement | null): string {
  if (!box) return '';
  return isTextInput(box) ? box.value : (box.innerText ?? box.textContent ?? '').trimEnd();
}

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
  const mayEnter = (box: HTMLElement): boolean => !isSecret || isPassword(box);
  const hasValue = (box: HTMLElement): boolean => isEqual(textIn(box), wanted);
  const find = (): HTMLElement | null => operable(task.widget(), selector);
  const box = find();
  if (!box || isOff(box) || isReadOnly(box)) return { result: 'unsupported' };
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
  const isHidden = isSecret || isPassword(currentBox);
  return { result: 'not-kept', value: isHidden ? '' : textIn(find()) };
}

const isPassword = (box: HTMLElement): boolean => box.matches('input[type="password"]');

const isReadOnly = (box: HTMLElement): boolean =>
  box.matches('[readonly], [aria-readonly="true"], [contenteditable="false"]');

async function isKept(
  task: FillTask,
  find: () => HTMLElement | null,
  hasValue: (box: HTMLElement) => boolean,
): Promise<boolean> {
  const read = (): boolean => {
    const box = find();
    return box !== null && hasValue(box);
  };
  return (await waitFor(task.document, read, { timeoutMs: 1_500, settleMs })) !== null;
}
