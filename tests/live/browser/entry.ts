import { isBusy } from '../../../utils/workday/dom/page.ts';
import { isVisible } from '../../../utils/workday/dom/visible.ts';
import { openTask, searchInput, type TaskTarget } from '../../../utils/workday/interact/search.ts';

/** The extension's own search, as functions of plain data, in an isolated world of the page. */

let result: HTMLElement | null = null;

/** Whether the user is signed in: Workday shows its search, and nothing covers the page. */
export function canSearch(): boolean {
  const boxes = document.querySelectorAll<HTMLInputElement>(searchInput);
  return !isBusy(document) && [...boxes].some(isVisible);
}

/** Opens a task by its address, or finds it with Workday's search and presses nothing. */
export async function search(target: TaskTarget): Promise<'address' | 'search' | 'not-found'> {
  const found = await openTask(document, location, target);
  result = found.opened === 'search' ? found.result : null;
  return found.opened;
}

/** Centre of the search result in the viewport, or null while something else is there. */
export function placeOfResult(): { x: number; y: number } | null {
  if (!result?.isConnected) return null;
  result.scrollIntoView({ block: 'nearest' });
  const { left, top, width, height } = result.getBoundingClientRect();
  const x = left + width / 2;
  const y = top + height / 2;
  const onTop = document.elementFromPoint(x, y);
  return onTop && result.contains(onTop) ? { x, y } : null;
}
