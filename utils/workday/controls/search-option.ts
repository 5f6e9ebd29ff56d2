import { focus, pressEnter, type } from '../dom/gestures.ts';
import { referenced } from '../dom/names.ts';
import { isBusy } from '../dom/page.ts';
import { named } from '../dom/selectors.ts';
import type { FillOutcome } from '../dom/snapshot.ts';
import { optionKey, textOf } from '../dom/text.ts';
import { waitFor } from '../dom/wait.ts';
import { chosenIn } from './chosen.ts';
import type { FillTask } from './control.ts';
import { findChoice } from './find-choice.ts';
import { expandItems, itemsIn, removeItem } from './items.ts';
import { closePopup, type FindControl, listOf, openPopup } from './open-popup.ts';
import { choose } from './pick-option.ts';
import { filterAnswer, type PromptSearchAnswer, searchAnswer } from './prompt-search.ts';

/**
 * Keys of the items that the prompt held before or received since. `complete` if all of the former
 * could be read.
 */
interface KnownItems {
  keys: Set<string>;
  complete: boolean;
}

/** One fill of a field of choices. */
export interface Run {
  task: FillTask;
  find: FindControl;
  known: KnownItems;
  /** Enter starts the search. Else typing filters the list, and Enter chooses a row. */
  entersSearch: boolean;
}

/** Boxes of Workday's that search on Enter (docs/workday.md, "Behaviour" and "Canvas Kit"). */
const workdayPrompt = [
  '[data-uxi-widget-type="selectinput"]',
  named('searchBox'),
  '[data-part="user-input"]',
  ...['responsiveMonikerInput', 'promptInput', 'multiselectInputContainer'].map(
    (name) => `[data-automation-id="${name}"] input`,
  ),
].join(', ');

export const isWorkdayPrompt = (control: Element): boolean => control.matches(workdayPrompt);

/** One frame, in which a box reacts to typing. */
const frameMs = 16;

/** Only boxes that are not known to search on Enter wait so briefly. */
const enterTimeoutMs = 6_000;

const boxOf = ({ task, find }: Run): HTMLInputElement | null =>
  find(task.widget()) as HTMLInputElement | null;

/** Types the name, chooses the row of exactly that name, and leaves the box as it was. */
export async function searchFor(name: string, run: Run): Promise<FillOutcome> {
  const { task, find, known } = run;
  const { document, widget } = task;
  // An open list would still show the rows of the last search.
  await closePopup(task, find);
  await waitFor(document, () => !isBusy(document) && boxOf(run));
  await waitFor(document, () => isShown(known, task), { timeoutMs: 1_500 });
  const before = itemsIn(widget());
  const input = boxOf(run);
  if (!input) return { result: 'unsupported' };
  const { value } = input;
  focus(input);
  type(input, name);
  // Rows that typing alone shows, such as the list's first level, do not answer the search.
  await new Promise((resolve) => setTimeout(resolve, frameMs));
  const answer = await (run.entersSearch ? searchByEnter(name, run) : searchByTyping(name, run));
  const outcome = await applyAnswer(answer, name, run, before.names.length + before.hidden);
  const remaining = boxOf(run);
  if (remaining && remaining.value !== '' && !isKeptIn(remaining, name, outcome)) {
    focus(remaining);
    type(remaining, value);
  }
  return outcome;
}

/** A box of one value shows it as its text. */
const isKeptIn = ({ value }: HTMLInputElement, name: string, { result }: FillOutcome): boolean =>
  result === 'filled' && optionKey(value) === optionKey(name);

async function searchByEnter(
  name: string,
  run: Run,
  timeoutMs?: number,
): Promise<PromptSearchAnswer> {
  const { document, widget } = run.task;
  const current = boxOf(run);
  const pendingAnswer = searchAnswer(
    document,
    optionKey(name),
    () => boxOf(run),
    () => itemsIn(widget()),
    itemsIn(widget()),
    timeoutMs,
  );
  if (current) pressEnter(current);
  return pendingAnswer;
}

/**
 * Most boxes filter their list while somebody types, and choose the highlighted row on Enter. A box
 * whose list does not react may search on Enter, as Workday's do: nobody else is asked.
 */
async function searchByTyping(name: string, run: Run): Promise<PromptSearchAnswer> {
  const { task, find } = run;
  const key = optionKey(name);
  const list = (): HTMLElement | null => listOf(task, find);
  const chips = () => itemsIn(task.widget());
  const typed = await filterAnswer(task.document, key, list, chips);
  if (typed === 'added' || typed === 'list') return { kind: typed };
  if (typed === 'filtered') return { kind: 'list' };
  if (typed === 'closed') {
    const opened = await openPopup(task, find, { byKeys: false });
    const answer = opened && (await filterAnswer(task.document, key, list, chips));
    if (answer === 'added' || answer === 'list') return { kind: answer };
    if (answer === 'filtered') return { kind: 'list' };
  }
  const row = await findChoice(task.document, list, key);
  if (row) return { kind: 'list' };
  const box = boxOf(run);
  if (!box || isHighlighting(box)) return { kind: 'nothing' };
  const hasRows = list() !== null;
  const answer = await searchByEnter(name, run, enterTimeoutMs);
  if (answer.kind === 'list' || answer.kind === 'added') run.entersSearch = true;
  // A list that stays as it is, or that typing alone should have opened, does not offer the name.
  const isSure = hasRows || box.matches('[aria-autocomplete="list"], [aria-autocomplete="both"]');
  return answer.kind === 'silence' && isSure ? { kind: 'nothing' } : answer;
}

/** Whether Enter would choose a row. */
const isHighlighting = (box: Element): boolean =>
  referenced(box, 'aria-activedescendant').some((row) => textOf(row) !== '');

async function applyAnswer(
  answer: PromptSearchAnswer,
  name: string,
  run: Run,
  count: number,
): Promise<FillOutcome> {
  const { task, find, known } = run;
  if (answer.kind === 'added') return checkAdded(name, known, task);
  if (answer.kind === 'nothing') return { result: 'not-offered', value: name };
  if (answer.kind === 'silence') return { result: 'not-kept', value: name };
  const key = optionKey(name);
  const choice = await findChoice(task.document, () => listOf(task, find), key);
  if (!choice) return { result: 'not-offered', value: name };
  if (choice.checked) {
    known.keys.add(key);
    return { result: 'unchanged' };
  }
  return (await choose(choice, key, { count }, task, find))
    ? markAdded(known, key)
    : { result: 'not-kept', value: name };
}

/**
 * Checks the item that a search added: a search with one hit selects it at once, whatever its name.
 * Removes a near-duplicate again ("Process: Customer Invoice (NEW)" for "Process: Customer Invoice
 * - View").
 */
async function checkAdded(name: string, known: KnownItems, task: FillTask): Promise<FillOutcome> {
  const { document, widget } = task;
  const key = optionKey(name);
  const isThere = (): boolean => itemsIn(widget()).names.some((item) => optionKey(item) === key);
  if (!isThere()) await expandItems(document, widget);
  if (isThere()) return markAdded(known, key);
  const [unexpected, ...others] = itemsIn(widget()).names.filter(
    (item) => !known.keys.has(optionKey(item)),
  );
  if (unexpected === undefined) return { result: 'not-kept', value: name };
  // Remove only what this search certainly added, never an item that may have been there before.
  const isCertain = known.complete && others.length === 0;
  if (isCertain && (await removeItem(document, widget, unexpected)))
    return { result: 'not-offered', value: name };
  return { result: 'not-kept', value: unexpected };
}

/** Whether each known item shows as a pill, or may be behind "More". */
function isShown({ keys }: KnownItems, task: FillTask): boolean {
  const { names, hidden } = chosenIn(task.widget());
  const shown = new Set(names.map(optionKey));
  return hidden > 0 || [...keys].every((key) => shown.has(key));
}

function markAdded(known: KnownItems, key: string): FillOutcome {
  known.keys.add(key);
  return { result: 'filled' };
}
