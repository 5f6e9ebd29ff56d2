import { isBusy } from '../dom/page.ts';
import { editableCombobox } from '../dom/roles.ts';
import type { FillOutcome } from '../dom/snapshot.ts';
import { optionKey } from '../dom/text.ts';
import { waitFor } from '../dom/wait.ts';
import { chosenIn } from './chosen.ts';
import type { FillTask } from './control.ts';
import { expandItems } from './items.ts';
import { closePopup, type FindControl } from './open-popup.ts';
import { pickFromList } from './pick-option.ts';
import { isWorkdayPrompt, type Run, searchFor } from './search-option.ts';
import { tokenBoxIn } from './token-box.ts';

const unchanged: FillOutcome = { result: 'unchanged' };
/** The field disappeared during the fill. */
const unsupported: FillOutcome = { result: 'unsupported' };

/**
 * Adds the wanted options to a prompt one by one, and removes none. Each option is a list of names
 * by which it may be known. Reads all present items first: a search for an option that is already
 * chosen adds nothing, and a click on it would remove it.
 */
export async function fillOptions(
  wanted: readonly (readonly string[])[],
  task: FillTask,
  find: FindControl,
): Promise<FillOutcome> {
  const { document, widget } = task;
  const control = find(widget());
  if (!control || control.matches(':disabled, [aria-disabled="true"]')) return unsupported;
  const complete = await expandItems(document, widget);
  const known = { keys: new Set(chosenIn(widget()).names.map(optionKey)), complete };
  const run: Run = { task, find, known, entersSearch: isWorkdayPrompt(control) };
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
        : addOption(names, run));
    fieldGone ||= outcome.result === 'unsupported';
    outcomes.set(name, outcome);
    task.onItem(name, outcome);
  }
  await closePopup(task, find);
  await verifyKept(wanted, outcomes, task);
  return summarise([...outcomes.values()]);
}

async function addOption(names: readonly string[], run: Run): Promise<FillOutcome> {
  const { task, find } = run;
  const control = find(task.widget());
  const isText =
    control?.matches(editableCombobox) === true || tokenBoxIn(task.widget())?.box === control;
  const isWorkday = control !== null && isWorkdayPrompt(control);
  for (const name of names) {
    if (task.signal.aborted) return { result: 'stopped' };
    const outcome = await (isText || isWorkday ? searchFor(name, run) : pick(name, run));
    if (outcome.result !== 'not-offered') return outcome;
  }
  return { result: 'not-offered', value: names[0] ?? '' };
}

async function pick(name: string, { task, find, known }: Run): Promise<FillOutcome> {
  const control = find(task.widget());
  const outcome =
    control instanceof HTMLSelectElement
      ? selectNative(control, name)
      : await pickFromList(name, task, find);
  if (outcome.result === 'filled' || outcome.result === 'unchanged')
    known.keys.add(optionKey(name));
  return outcome;
}

/** Selects the option of a native list, beside the ones that are selected if it takes several. */
export function selectNative(control: HTMLSelectElement, name: string): FillOutcome {
  const option = [...control.options].find(({ text }) => optionKey(text) === optionKey(name));
  if (!option || option.disabled) return { result: 'not-offered', value: name };
  option.selected = true;
  control.dispatchEvent(new Event('input', { bubbles: true }));
  control.dispatchEvent(new Event('change', { bubbles: true }));
  return { result: 'filled' };
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
  const keys = new Set(chosenIn(task.widget()).names.map(optionKey));
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
