import { sentenceLayer } from '../dom/canvas-kit.ts';
import { isBusy } from '../dom/page.ts';
import { first, named } from '../dom/selectors.ts';
import { optionKey, textOf } from '../dom/text.ts';
import { defaultTimeoutMs, waitFor } from '../dom/wait.ts';
import { choicesOf, isNamed } from './choices.ts';
import { signature } from './find-choice.ts';
import type { Items } from './items.ts';
import { openList } from './open-list.ts';

/** Answer to a search in a prompt. */
export type PromptSearchAnswer =
  | { kind: 'added' }
  | { kind: 'list' }
  | { kind: 'nothing' }
  /** Workday did not answer in time: nothing is known about the option. */
  | { kind: 'silence' };

/**
 * Quiet time before an answer counts: more rows may still arrive, and "no matches" may be
 * "searching".
 */
const rowsQuietMs = 80;
const emptyQuietMs = 700;
/** An open list that does not change counts as the answer after this time. */
const unchangedQuietMs = 3_000;

const noMatches = named('promptTitle');
const busyList = '[aria-busy="true"], [data-automation-id="wd-LoadingPanel"], [role="progressbar"]';

/**
 * Waits for the answer to a search. One hit is selected at once and shows as a pill, several open a
 * list, none leaves a sentence. Call before pressing Enter, so that rows already in an open list do
 * not count as the answer.
 */
export async function searchAnswer(
  document: Document,
  key: string,
  input: () => HTMLInputElement | null,
  items: () => Items,
  before: Items,
  timeoutMs = defaultTimeoutMs,
): Promise<PromptSearchAnswer> {
  const list = (): HTMLElement | null => {
    const box = input();
    return box ? openList(document, box) : null;
  };
  const sentence = (): HTMLElement | null =>
    input()?.getAttribute('aria-expanded') === 'true' ? sentenceLayer(document) : null;
  const initialSignature = signature(list() ?? sentence());
  const startedAt = performance.now();
  let lastSignature = '';
  let changedAt = startedAt;

  const answer = (): PromptSearchAnswer | null => {
    if (hasGrown(items(), before)) return { kind: 'added' };
    const openedList = list();
    const open = openedList ?? sentence();
    const now = performance.now();
    const currentSignature = signature(open);
    if (currentSignature !== lastSignature) {
      lastSignature = currentSignature;
      changedAt = now;
    }
    if (!open || isBusy(document) || first(open, busyList)) {
      changedAt = now;
      return null;
    }
    const quietMs = now - changedAt;
    // A sentence that does not change may say "Loading" in any language: only one that replaces it
    // is an answer.
    const isNew =
      currentSignature !== initialSignature || (openedList !== null && quietMs > unchangedQuietMs);
    if (!isNew) return null;
    const choices = choicesOf(open);
    // The wanted row is answer enough. Without it, more rows may follow.
    if (choices.some((choice) => isNamed(choice, key))) return { kind: 'list' };
    if (choices.length > 0) return quietMs >= rowsQuietMs ? { kind: 'list' } : null;
    const message = first(open, noMatches);
    return quietMs >= (message ? rowsQuietMs : emptyQuietMs) && textOf(open) !== ''
      ? { kind: 'nothing' }
      : null;
  };
  return (await waitFor(document, answer, { timeoutMs })) ?? { kind: 'silence' };
}

function hasGrown(now: Items, before: Items): boolean {
  if (now.names.length + now.hidden > before.names.length + before.hidden) return true;
  // A single prompt replaces its item.
  return now.names.some((name) => !before.names.includes(name)) && now.hidden === before.hidden;
}

/**
 * Answer to typing: the value is there; the wanted row is; the list shows other rows with what was
 * typed, so it filters; it shows rows that have nothing to do with it; there is no list.
 */
type FilterAnswer = 'added' | 'list' | 'filtered' | 'unfiltered' | 'closed';

/** Boxes wait for a pause in typing before they ask a server. */
const filterQuietMs = 1_200;

/** Waits for the rows that typing alone shows. */
export async function filterAnswer(
  document: Document,
  key: string,
  list: () => HTMLElement | null,
  items: () => Items,
): Promise<FilterAnswer> {
  const before = items();
  let last = '';
  let changedAt = performance.now();
  const answer = (): FilterAnswer | null => {
    if (hasGrown(items(), before)) return 'added';
    const open = list();
    const choices = open ? choicesOf(open) : [];
    if (choices.some((choice) => isNamed(choice, key))) return 'list';
    const current = signature(open);
    const now = performance.now();
    if (current !== last || isBusy(document) || (open && first(open, busyList))) {
      last = current;
      changedAt = now;
      return null;
    }
    if (now - changedAt < filterQuietMs) return null;
    if (!open) return 'closed';
    const isEmpty = choices.length === 0 && textOf(open) === '';
    const isFiltered = choices.some(({ label }) => optionKey(label).includes(key));
    return isEmpty || isFiltered ? 'filtered' : 'unfiltered';
  };
  return (await waitFor(document, answer)) ?? 'closed';
}
