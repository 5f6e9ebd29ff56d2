import { sentenceLayer } from '../dom/canvas-kit.ts';
import { isBusy } from '../dom/page.ts';
import { first, named } from '../dom/selectors.ts';
import { optionKey, textOf } from '../dom/text.ts';
import { patience, waitFor } from '../dom/wait.ts';
import type { Items } from './items.ts';
import { type Choice, choicesOf, openList, scrollerOf } from './open-list.ts';

/** What a search in a prompt came to. */
export type PromptSearchAnswer =
  | { kind: 'added' }
  | { kind: 'list' }
  | { kind: 'nothing' }
  /** Workday has not answered in time: nothing is known about the option. */
  | { kind: 'silence' };

/** Quiet times before an answer counts, in milliseconds: rows still coming in, and "no matches" that may be "searching". */
const rowsQuiet = 80;
const emptyQuiet = 700;
/** An open list that stays as it was: taken for the answer after this long. */
const unchangedQuiet = 3_000;

const noMatches = named('promptTitle');
const working = '[aria-busy="true"], [data-automation-id="wd-LoadingPanel"], [role="progressbar"]';

/**
 * Waits for the answer to a search that is about to be asked: exactly one hit is selected at once and shows as a pill, several open a
 * list, none leaves a sentence. Call before Enter is pressed, so that rows that lay open already are not taken for the answer.
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
  const stale = signature(list() ?? sentence());
  const asked = performance.now();
  let shown = '';
  let since = asked;

  const answer = (): PromptSearchAnswer | null => {
    if (grown(items(), before)) return { kind: 'added' };
    const offered = list();
    const open = offered ?? sentence();
    const now = performance.now();
    const looks = signature(open);
    if (looks !== shown) {
      shown = looks;
      since = now;
    }
    if (!open || isBusy(document) || first(open, working)) {
      since = now;
      return null;
    }
    const quiet = now - since;
    // A sentence that stays may say "Loading" in any language: only one that took its place is an answer.
    const fresh = looks !== stale || (offered !== null && quiet > unchangedQuiet);
    if (!fresh) return null;
    const choices = choicesOf(open);
    // The row that was asked for is answer enough; without it more may be on their way.
    if (choices.some(({ label }) => optionKey(label) === key)) return { kind: 'list' };
    if (choices.length > 0) return quiet >= rowsQuiet ? { kind: 'list' } : null;
    const said = first(open, noMatches);
    return quiet >= (said ? rowsQuiet : emptyQuiet) && textOf(open) !== ''
      ? { kind: 'nothing' }
      : null;
  };
  return (await waitFor(document, answer, { timeout: patience })) ?? { kind: 'silence' };
}

/** The row of exactly that name; long lists are scrolled through, since they hold about a dozen rows at a time. */
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
    // Rows still on their way come first: scrolling past them would miss them.
    const rows = signature(open);
    const changed = (): boolean => signature(list()) !== rows;
    if (!isDrawn(scroller) && (await waitFor(document, changed, { timeout: 5_000 }))) continue;
    const top = scroller.scrollTop;
    scroller.scrollTop = top + Math.max(40, scroller.clientHeight * 0.8);
    if (scroller.scrollTop === top) return null;
    await waitFor(document, changed, { timeout: 800, settle: 30 });
  }
  return null;
}

/** Rows fill the part of the list that is on show, or the last row of all is there. */
function isDrawn(scroller: HTMLElement): boolean {
  const rows = [...scroller.querySelectorAll<HTMLElement>('[aria-posinset], [role="option"]')];
  const last = rows.at(-1);
  if (!last) return false;
  const size = last.getAttribute('aria-setsize');
  if (size !== null && last.getAttribute('aria-posinset') === size) return true;
  return last.getBoundingClientRect().bottom >= scroller.getBoundingClientRect().bottom - 2;
}

function grown(now: Items, before: Items): boolean {
  if (now.names.length + now.hidden > before.names.length + before.hidden) return true;
  // A single prompt replaces what it held.
  return now.names.some((name) => !before.names.includes(name)) && now.hidden === before.hidden;
}

function signature(list: HTMLElement | null): string {
  if (!list) return '';
  const rows = choicesOf(list).map(({ label }) => label);
  return rows.length > 0 ? rows.join('\n') : textOf(list);
}
