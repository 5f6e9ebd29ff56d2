import { sentenceLayer } from '../dom/canvas-kit.ts';
import { isBusy } from '../dom/page.ts';
import { first, named } from '../dom/selectors.ts';
import { optionKey, textOf } from '../dom/text.ts';
import { defaultTimeoutMs, waitFor } from '../dom/wait.ts';
import type { Items } from './items.ts';
import { type Choice, choicesOf, openList, scrollerOf } from './open-list.ts';

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
const busySelector =
  '[aria-busy="true"], [data-automation-id="wd-LoadingPanel"], [role="progressbar"]';

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
    if (!open || isBusy(document) || first(open, busySelector)) {
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
    if (choices.some(({ label }) => optionKey(label) === key)) return { kind: 'list' };
    if (choices.length > 0) return quietMs >= rowsQuietMs ? { kind: 'list' } : null;
    const message = first(open, noMatches);
    return quietMs >= (message ? rowsQuietMs : emptyQuietMs) && textOf(open) !== ''
      ? { kind: 'nothing' }
      : null;
  };
  return (await waitFor(document, answer, { timeoutMs: defaultTimeoutMs })) ?? { kind: 'silence' };
}

/**
 * Returns the row of exactly that name. Scrolls through long lists, which render about a dozen rows
 * at a time.
 */
export async function findChoice(
  document: Document,
  list: () => HTMLElement | null,
  key: string,
): Promise<Choice | null> {
  for (let step = 0; step < 120; step++) {
    const open = list();
    if (!open) return null;
    const match = choicesOf(open).find((choice) => optionKey(choice.label) === key);
    if (match) return match;
    const scroller = scrollerOf(open);
    if (!scroller) return null;
    // Wait for pending rows first: scrolling past them would miss them.
    const rows = signature(open);
    const changed = (): boolean => signature(list()) !== rows;
    if (!isDrawn(scroller) && (await waitFor(document, changed, { timeoutMs: 5_000 }))) continue;
    const top = scroller.scrollTop;
    scroller.scrollTop = top + Math.max(40, scroller.clientHeight * 0.8);
    if (scroller.scrollTop === top) return null;
    await waitFor(document, changed, { timeoutMs: 800, settleMs: 30 });
  }
  return null;
}

/** Whether rows fill the visible part of the list, or the last row of all is there. */
function isDrawn(scroller: HTMLElement): boolean {
  const rows = [...scroller.querySelectorAll<HTMLElement>('[aria-posinset], [role="option"]')];
  const last = rows.at(-1);
  if (!last) return false;
  const size = last.getAttribute('aria-setsize');
  if (size !== null && last.getAttribute('aria-posinset') === size) return true;
  return last.getBoundingClientRect().bottom >= scroller.getBoundingClientRect().bottom - 2;
}

function hasGrown(now: Items, before: Items): boolean {
  if (now.names.length + now.hidden > before.names.length + before.hidden) return true;
  // A single prompt replaces its item.
  return now.names.some((name) => !before.names.includes(name)) && now.hidden === before.hidden;
}

function signature(list: HTMLElement | null): string {
  if (!list) return '';
  const rows = choicesOf(list).map(({ label }) => label);
  return rows.length > 0 ? rows.join('\n') : textOf(list);
}
