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

/** Items the prompt held and has been given, as keys; `complete` when all of the former could be read. */
interface Held {
  keys: Set<string>;
  complete: boolean;
}

const unchanged: FillOutcome = { result: 'unchanged' };
/** The field went away while it was being filled. */
const unsupported: FillOutcome = { result: 'unsupported' };

/** Until a box has shown what it makes of typing: a frame, in milliseconds. */
const typingShows = 16;

type FindInput = (widget: Element | null) => HTMLInputElement | null;

/**
 * Adds the wanted options to a prompt, one after the other, and takes none away. Each option is a list of names it may be known by. The items on show are
 * all read first, since a search adds what is ticked already to nothing and a click on it would take it out.
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
  const held: Held = { keys: new Set(itemsIn(widget()).names.map(optionKey)), complete };
  const outcomes = new Map<string, FillOutcome>();

  let gone = false;
  for (const names of wanted) {
    const [name = ''] = names;
    if (task.signal.aborted) {
      outcomes.set(name, { result: 'stopped' });
      break;
    }
    task.onItem(name, null);
    const present = names.some((one) => held.keys.has(optionKey(one)));
    const outcome: FillOutcome = await (present
      ? unchanged
      : gone
        ? unsupported
        : addOption(names, held, task, findInput));
    gone ||= outcome.result === 'unsupported';
    outcomes.set(name, outcome);
    task.onItem(name, outcome);
  }
  await closeList(task, findInput);
  await verify(wanted, outcomes, task);
  return summary([...outcomes.values()]);
}

async function addOption(
  names: readonly string[],
  held: Held,
  task: FillTask,
  findInput: FindInput,
): Promise<FillOutcome> {
  for (const name of names) {
    if (task.signal.aborted) return { result: 'stopped' };
    const outcome = await search(name, held, task, findInput);
    if (outcome.result !== 'not-offered') return outcome;
  }
  return { result: 'not-offered', value: names[0] ?? '' };
}

async function search(
  name: string,
  held: Held,
  task: FillTask,
  findInput: FindInput,
): Promise<FillOutcome> {
  const { document, widget } = task;
  // A list left open would show the rows of the last search.
  await closeList(task, findInput);
  await waitFor(document, () => !isBusy(document) && findInput(widget()));
  await waitFor(document, () => isShown(held, task), { timeout: 1_500 });
  const before = itemsIn(widget());
  const input = findInput(widget());
  if (!input) return { result: 'unsupported' };
  focus(input);
  type(input, name);
  // What typing alone brings up, as the list's first level, is no answer to the search.
  await new Promise((resolve) => setTimeout(resolve, typingShows));
  const asked = findInput(widget()) ?? input;
  const answered = searchAnswer(
    document,
    optionKey(name),
    () => findInput(widget()),
    () => itemsIn(widget()),
    before,
  );
  pressEnter(asked);
  const answer = await answered;

  const outcome = await take(
    answer,
    name,
    held,
    before.names.length + before.hidden,
    task,
    findInput,
  );
  const left = findInput(widget());
  if (left && left.value !== '') {
    focus(left);
    type(left, '');
  }
  return outcome;
}

async function take(
  answer: PromptSearchAnswer,
  name: string,
  held: Held,
  count: number,
  task: FillTask,
  findInput: FindInput,
): Promise<FillOutcome> {
  const { document, widget } = task;
  if (answer.kind === 'added') return checkAdded(name, held, task);
  if (answer.kind === 'nothing') return { result: 'not-offered', value: name };
  if (answer.kind === 'silence') return { result: 'not-kept', value: name };
  const key = optionKey(name);
  const list = (): HTMLElement | null => {
    const input = findInput(widget());
    return input ? openList(document, input) : null;
  };
  const choice = await findChoice(document, list, key);
  if (!choice) return { result: 'not-offered', value: name };
  if (choice.ticked) {
    held.keys.add(key);
    return { result: 'unchanged' };
  }
  return (await chosen(choice, key, count, task, list))
    ? added(held, key)
    : { result: 'not-kept', value: name };
}

/**
 * Presses the row and waits for its pill; behind "More" a pill shows by the count alone. The component library draws pills once the
 * list is closed, and until then the tick of the row tells (docs/workday.md, "Canvas Kit").
 */
async function chosen(
  choice: Choice,
  key: string,
  count: number,
  task: FillTask,
  list: () => HTMLElement | null,
): Promise<boolean> {
  press(choice.target);
  const shows = (): boolean => {
    const { names, hidden } = itemsIn(task.widget());
    if (
      names.some((one) => optionKey(one) === key) ||
      (hidden > 0 && names.length + hidden > count)
    )
      return true;
    const open = list();
    return (
      open !== null &&
      choicesOf(open).some(({ label, live, ticked }) => live && ticked && optionKey(label) === key)
    );
  };
  return (await waitFor(task.document, shows, { timeout: 6_000 })) !== null;
}

/**
 * A search with one hit selects it at once, whatever its name. What came is compared with what was wanted: a near-duplicate
 * ("Process: Customer Invoice (NEW)" for "Process: Customer Invoice - View") is taken out again.
 */
async function checkAdded(name: string, held: Held, task: FillTask): Promise<FillOutcome> {
  const { document, widget } = task;
  const key = optionKey(name);
  const has = (): boolean => itemsIn(widget()).names.some((one) => optionKey(one) === key);
  if (!has()) await expandItems(document, widget);
  if (has()) return added(held, key);
  const [stranger, ...others] = itemsIn(widget()).names.filter(
    (one) => !held.keys.has(optionKey(one)),
  );
  if (stranger === undefined) return { result: 'not-kept', value: name };
  // Only what is surely this search's doing is taken out, nothing that may have been there before.
  const ours = held.complete && others.length === 0;
  if (ours && (await removeItem(document, widget, stranger)))
    return { result: 'not-offered', value: name };
  return { result: 'not-kept', value: stranger };
}

/** Everything that was given to the prompt shows as a pill, or behind "More". */
function isShown({ keys }: Held, task: FillTask): boolean {
  const { names, hidden } = itemsIn(task.widget());
  const shown = new Set(names.map(optionKey));
  return hidden > 0 || [...keys].every((key) => shown.has(key));
}

function added(held: Held, key: string): FillOutcome {
  held.keys.add(key);
  return { result: 'filled' };
}

/** By a click beside everything and by leaving the box, as a person would; never by Escape, which can discard the task. */
async function closeList(task: FillTask, findInput: FindInput): Promise<void> {
  const { document, widget } = task;
  const open = (): boolean => {
    const input = findInput(widget());
    if (input === null) return false;
    if (openList(document, input) !== null) return true;
    return input.getAttribute('aria-expanded') === 'true' && sentenceLayer(document) !== null;
  };
  const input = findInput(widget());
  if (!input) return;
  if (open()) pressOutside(document);
  if (document.activeElement === input) blur(input);
  await waitFor(document, () => !open(), { timeout: 1_000 });
}

/** Reads the whole list once more: what was added must be there in the end. */
async function verify(
  wanted: readonly (readonly string[])[],
  outcomes: Map<string, FillOutcome>,
  task: FillTask,
): Promise<void> {
  if (![...outcomes.values()].some(({ result }) => result === 'filled')) return;
  await waitFor(task.document, () => !isBusy(task.document) && task.widget());
  const complete = await expandItems(task.document, task.widget);
  const now = new Set(itemsIn(task.widget()).names.map(optionKey));
  for (const names of wanted) {
    const [name = ''] = names;
    if (outcomes.get(name)?.result !== 'filled' || names.some((one) => now.has(optionKey(one))))
      continue;
    if (!complete) continue; // What cannot be read is not called missing.
    const lost: FillOutcome = { result: 'not-kept', value: name };
    outcomes.set(name, lost);
    task.onItem(name, lost);
  }
}

function summary(outcomes: FillOutcome[]): FillOutcome {
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
