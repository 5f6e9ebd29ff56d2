import { focus, press, pressKey, type } from '../dom/gestures.ts';
import { referenced } from '../dom/names.ts';
import type { FillOutcome } from '../dom/snapshot.ts';
import { optionKey } from '../dom/text.ts';
import { waitFor } from '../dom/wait.ts';
import { type Choice, choicesOf, isNamed } from './choices.ts';
import { chosenIn } from './chosen.ts';
import type { FillTask } from './control.ts';
import { findChoice } from './find-choice.ts';
import { closePopup, type FindControl, listOf, openPopup } from './open-popup.ts';

/** What the field held before, to tell whether a choice arrived. */
export interface Before {
  /** Number of chosen values, with those that are folded away. */
  count: number;
}

/** Opens the list and chooses the row of exactly that name. */
export async function pickFromList(
  name: string,
  task: FillTask,
  find: FindControl,
): Promise<FillOutcome> {
  const key = optionKey(name);
  const { names, hidden } = chosenIn(task.widget());
  const list = await openPopup(task, find);
  if (!list) return { result: 'not-offered', value: name };
  const choice = (await findRow(task, find, key)) ?? (await searchInPopup(name, task, find));
  if (!choice) return { result: 'not-offered', value: name };
  if (choice.checked && choice.live) return { result: 'unchanged' };
  const kept = await choose(choice, key, { count: names.length + hidden }, task, find);
  return kept ? { result: 'filled' } : { result: 'not-kept', value: name };
}

const findRow = (task: FillTask, find: FindControl, key: string): Promise<Choice | null> =>
  findChoice(task.document, () => listOf(task, find), key);

/** Some popups have a search box of their own above their rows. */
async function searchInPopup(
  name: string,
  task: FillTask,
  find: FindControl,
): Promise<Choice | null> {
  const box = (): HTMLInputElement | null =>
    listOf(task, find)?.querySelector<HTMLInputElement>(
      'input:is([type="text"], [type="search"], :not([type]))',
    ) ?? null;
  const search = box();
  if (!search) return null;
  focus(search);
  type(search, name);
  const key = optionKey(name);
  const isThere = (): boolean => {
    const list = listOf(task, find);
    return list !== null && choicesOf(list).some((choice) => isNamed(choice, key));
  };
  await waitFor(task.document, isThere, { timeoutMs: 3_000 });
  return findRow(task, find, key);
}

/** A row reacts at once, or after the server has answered. */
const pressTimeoutMs = 6_000;
/** After this time a row that only says that it is selected is believed if the field shows it. */
const markTimeoutMs = 1_000;
const maxArrows = 120;

/**
 * Presses the row and waits until the field shows it; a value behind "More" shows by the count
 * alone. The component library draws pills once the list is closed; until then, the check mark of
 * the row counts (docs/workday.md, "Canvas Kit"). A row that says no more than that it is selected,
 * which may be the highlight, counts once the closed field shows it: pressed again, it would be
 * taken away. A row that no press reaches is chosen by keys.
 */
export async function choose(
  choice: Choice,
  key: string,
  before: Before,
  task: FillTask,
  find: FindControl,
): Promise<boolean> {
  const isChosen = (): boolean => isChosenIn(task, find, key, before);
  press(choice.target);
  if (await waitFor(task.document, isChosen, { timeoutMs: markTimeoutMs })) return true;
  const isMarked = isMarkedIn(task, find, key);
  if (isMarked) await closePopup(task, find);
  if (await waitFor(task.document, isChosen, { timeoutMs: pressTimeoutMs })) return true;
  if (isMarked) await openPopup(task, find);
  if (!(await moveTo(key, task, find))) return false;
  pressKey(activeTarget(task, find), 'Enter');
  return (await waitFor(task.document, isChosen, { timeoutMs: pressTimeoutMs })) !== null;
}

function isChosenIn(task: FillTask, find: FindControl, key: string, before: Before): boolean {
  const { names, hidden } = chosenIn(task.widget());
  if (names.some((item) => optionKey(item) === key)) return true;
  if (hidden > 0 && names.length + hidden > before.count) return true;
  const control = find(task.widget());
  const list = listOf(task, find);
  if (list) return choicesOf(list).some((one) => one.live && one.checked && isNamed(one, key));
  return control?.localName === 'input' && optionKey((control as HTMLInputElement).value) === key;
}

/** Whether the row says that it is selected, in a list that may say so of its highlight. */
function isMarkedIn(task: FillTask, find: FindControl, key: string): boolean {
  const list = listOf(task, find);
  const row = list && choicesOf(list).find((one) => isNamed(one, key));
  return row?.target.closest('[aria-selected="true"]') != null;
}

/** The element that takes the keys of an open list: the box, or the list itself. */
function activeTarget(task: FillTask, find: FindControl): HTMLElement {
  const { activeElement, body } = task.document;
  const isInList = listOf(task, find)?.contains(activeElement);
  if (activeElement instanceof HTMLElement && isInList) return activeElement;
  return find(task.widget()) ?? body;
}

/** Moves the highlight to the row by the arrow keys. Returns whether it got there. */
async function moveTo(key: string, task: FillTask, find: FindControl): Promise<boolean> {
  const isThere = (): boolean => {
    const list = listOf(task, find);
    const active = highlightOf(task, find);
    const rows = list && active ? choicesOf(list) : [];
    return rows.some((row) => isNamed(row, key) && active && isSameRow(row.target, active));
  };
  for (const arrow of ['ArrowDown', 'ArrowUp'] as const) {
    for (let step = 0; step < maxArrows; step += 1) {
      if (isThere()) return true;
      if (listOf(task, find) === null) return false;
      const before = highlightOf(task, find);
      pressKey(activeTarget(task, find), arrow);
      const hasMoved = (): boolean => isThere() || highlightOf(task, find) !== before;
      // At its end the highlight stays.
      if (!(await waitFor(task.document, hasMoved, { timeoutMs: 200 }))) break;
    }
  }
  return isThere();
}

/** The active option of the box, or the focused row. */
function highlightOf({ document, widget }: FillTask, find: FindControl): Element | null {
  const control = find(widget());
  const active = control ? referenced(control, 'aria-activedescendant')[0] : undefined;
  return active ?? document.activeElement;
}

const isSameRow = (target: Element, active: Element): boolean =>
  target === active || target.contains(active) || active.contains(target);
