import { textOf } from '../dom/text.ts';
import { waitFor } from '../dom/wait.ts';
import { type Choice, choicesOf, isNamed } from './choices.ts';
import { scrollerOf } from './open-list.ts';

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
    const match = choicesOf(open).find((choice) => isNamed(choice, key));
    if (match) return match;
    const scroller = scrollerOf(open);
    if (!scroller) return null;
    if (step === 0 && scroller.scrollTop > 0) {
      // A list can open at the row that is chosen now.
      scroller.scrollTop = 0;
      await waitFor(document, () => scroller.scrollTop === 0, { timeoutMs: 800, settleMs: 60 });
      continue;
    }
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
  const posed = [...scroller.querySelectorAll<HTMLElement>('[aria-posinset], [role="option"]')];
  const last = posed.at(-1) ?? choicesOf(scroller).at(-1)?.target;
  if (!last) return false;
  const size = last.getAttribute('aria-setsize');
  if (size !== null && last.getAttribute('aria-posinset') === size) return true;
  const { bottom, height } = last.getBoundingClientRect();
  // A list may have a margin below its last row, but none of the size of a row.
  return bottom >= scroller.getBoundingClientRect().bottom - Math.max(2, height / 2);
}

export function signature(list: HTMLElement | null): string {
  if (!list) return '';
  const rows = choicesOf(list).map(({ label }) => label);
  return rows.length > 0 ? rows.join('\n') : textOf(list);
}
