import { sentenceLayer } from '../dom/canvas-kit.ts';
import { blur, focus, press, pressEnter, type } from '../dom/gestures.ts';
import { isBusy } from '../dom/page.ts';
import type { FillOutcome } from '../dom/snapshot.ts';
import { optionKey } from '../dom/text.ts';
import { waitFor } from '../dom/wait.ts';
import type { FillTask } from './control.ts';
import { expandItems, itemsIn, removeItem } from './items.ts';
import { type Choice, choicesOf, openList, pressOutside } from './open-list.ts';
import { findChoice, type PromptSearchAnswer, searchAnswer } from './prompt-search.ts';

/**
 * Keys of the items that the prompt held before or received since. `complete` if all of the former
 * could be read.
 */
interface KnownItems {
  keys: Set<string>;
  complete: boolean;
}

const unchanged: FillOutcome = { result: 'unchanged' };
/** The field disappeared during the fill. */
const unsupported: FillOutcome = { result: 'unsupported' };

/** One frame, in which a box reacts to typing. */
const frameMs = 16;

type FindInput = (widget: Element | null) => HTMLInputElement | null;

/**
 * Adds the wanted options to a prompt one by one, and removes none. Each option is a list of names
 * by which it may be known. Reads all present items first: a search for an option that is already
 * chosen adds nothing, and a click on it would remove it.
 */
export async function fillPrompt(
  wanted: readonly (readonly string[])[],
  task: FillTask,
  findInput: FindInput,
): Promise<FillOutcome> {
  const { document, widget } = task;
  const input = findInput(widget());
  if (!input || input.disabled) return { result: 'unsupported' };
  const complete = await expandItems(document, widget);
  const known: KnownItems = { keys: new Set(itemsIn(widget()).names.map(optionKey)), complete };
  const outcomes = new Map<string, FillOutcome>();

  let fieldGone = false;
  for (const names of wanted) {
    const [name = ''] = names;
    if (task.signal.aborted) {
      outcomes.set(name, { result: 'stopped' });
      break;
    }
    task.onItem(name, null);
    const isPresent = names.some((item) => known.keys.has(optionKey(item)));
    const outcome: FillOutcome = await (isPresent
      ? unchanged
      : fieldGone
        ? unsupported
        : addOption(names, known, task, findInput));
    fieldGone ||= outcome.result === 'unsupported';
    outcomes.set(name, outcome);
    task.onItem(name, outcome);
  }
  await closeList(task, findInput);
  await verifyKept(wanted, outcomes, task);
  return summarise([...outcomes.values()]);
}

async function addOption(
  names: readonly string[],
  known: KnownItems,
  task: FillTask,
  findInput: FindInput,
): Promise<FillOutcome> {
  for (const name of names) {
    if (task.signal.aborted) return { result: 'stopped' };
    const outcome = await search(name, known, task, findInput);
    if (outcome.result !== 'not-offered') return outcome;
  }
  return { result: 'not-offered', value: names[0] ?? '' };
}

async function search(
  name: string,
  known: KnownItems,
  task: FillTask,
  findInput: FindInput,
): Promise<FillOutcome> {
  const { document, widget } = task;
  // An open list would still show the rows of the last search.
  await closeList(task, findInput);
  await waitFor(document, () => !isBusy(document) && findInput(widget()));
  await waitFor(document, () => isShown(known, task), { timeoutMs: 1_500 });
  const before = itemsIn(widget());
  const input = findInput(widget());
  if (!input) return { result: 'unsupported' };
  focus(input);
  type(input, name);
  // Rows that typing alone shows, such as the list's first level, do not answer the search.
  await new Promise((resolve) => setTimeout(resolve, frameMs));
  const current = findInput(widget()) ?? input;
  const pendingAnswer = searchAnswer(
    document,
    optionKey(name),
    () => findInput(widget()),
    () => itemsIn(widget()),
    before,
  );
  pressEnter(current);
  const answer = await pendingAnswer;

  const outcome = await applyAnswer(
    answer,
    name,
    known,
    before.names.length + before.hidden,
    task,
    findInput,
  );
  const remaining = findInput(widget());
  if (remaining && remaining.value !== '') {
    focus(remaining);
    type(remaining, '');
  }
  return outcome;
}

async function applyAnswer(
  answer: PromptSearchAnswer,
  name: string,
  known: KnownItems,
  itemCount: number,
  task: FillTask,
  findInput: FindInput,
): Promise<FillOutcome> {
  const { document, widget } = task;
  if (answer.kind === 'added') return checkAdded(name, known, task);
  if (answer.kind === 'nothing') return { result: 'not-offered', value: name };
  if (answer.kind === 'silence') return { result: 'not-kept', value: name };
  const key = optionKey(name);
  const list = (): HTMLElement | null => {
    const input = findInput(widget());
    return input ? openList(document, input) : null;
  };
  const choice = await findChoice(document, list, key);
  if (!choice) return { result: 'not-offered', value: name };
  if (choice.checked) {
    known.keys.add(key);
    return { result: 'unchanged' };
  }
  return (await choose(choice, key, itemCount, task, list))
    ? markAdded(known, key)
    : { result: 'not-kept', value: name };
}

/**
 * Presses the row and waits for its pill; a pill behind "More" shows by the count alone. The
 * component library draws pills once the list is closed; until then, the check mark of the row
 * counts (docs/workday.md, "Canvas Kit").
 */
async function choose(
  choice: Choice,
  key: string,
  itemCount: number,
  task: FillTask,
  list: () => HTMLElement | null,
): Promise<boolean> {
  press(choice.target);
  const isChosen = (): boolean => {
    const { names, hidden } = itemsIn(task.widget());
    if (
      names.some((item) => optionKey(item) === key) ||
      (hidden > 0 && names.length + hidden > itemCount)
    )
      return true;
    const isOpen = list();
    return (
      isOpen !== null &&
      choicesOf(isOpen).some(
        ({ label, live, checked }) => live && checked && optionKey(label) === key,
      )
    );
  };
  return (await waitFor(task.document, isChosen, { timeoutMs: 6_000 })) !== null;
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
  const { names, hidden } = itemsIn(task.widget());
  const shown = new Set(names.map(optionKey));
  return hidden > 0 || [...keys].every((key) => shown.has(key));
}

function markAdded(known: KnownItems, key: string): FillOutcome {
  known.keys.add(key);
  return { result: 'filled' };
}

/**
 * Closes the list by a press outside and by blur, as a person would. Never by Escape, which can
 * discard the task.
 */
async function closeList(task: FillTask, findInput: FindInput): Promise<void> {
  const { document, widget } = task;
  const isOpen = (): boolean => {
    const input = findInput(widget());
    if (input === null) return false;
    if (openList(document, input) !== null) return true;
    return input.getAttribute('aria-expanded') === 'true' && sentenceLayer(document) !== null;
  };
  const input = findInput(widget());
  if (!input) return;
  if (isOpen()) pressOutside(document);
  if (document.activeElement === input) blur(input);
  await waitFor(document, () => !isOpen(), { timeoutMs: 1_000 });
}

/** Reads the whole list again: everything added must still be there. */
async function verifyKept(
  wanted: readonly (readonly string[])[],
  outcomes: Map<string, FillOutcome>,
  task: FillTask,
): Promise<void> {
  if (![...outcomes.values()].some(({ result }) => result === 'filled')) return;
  await waitFor(task.document, () => !isBusy(task.document) && task.widget());
  const complete = await expandItems(task.document, task.widget);
  const keys = new Set(itemsIn(task.widget()).names.map(optionKey));
  for (const names of wanted) {
    const [name = ''] = names;
    if (outcomes.get(name)?.result !== 'filled' || names.some((item) => keys.has(optionKey(item))))
      continue;
    if (!complete) continue; // An item that cannot be read does not count as missing.
    const outcome: FillOutcome = { result: 'not-kept', value: name };
    outcomes.set(name, outcome);
    task.onItem(name, outcome);
  }
}

function summarise(outcomes: FillOutcome[]): FillOutcome {
  const order: FillOutcome['result'][] = [
    'stopped',
    'not-kept',
    'not-offered',
    'unsupported',
    'filled',
  ];
  for (const result of order) {
    const found = outcomes.find((outcome) => outcome.result === result);
    if (found) return found;
  }
  return { result: 'unchanged' };
}
