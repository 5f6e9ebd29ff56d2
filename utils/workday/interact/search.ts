import { addressOf } from '../../tenant/hosts.ts';
import { focus, pressEnter, type } from '../dom/gestures.ts';
import { frameSelector } from '../dom/page.ts';
import { named, namedLike } from '../dom/selectors.ts';
import { optionKey, textOf } from '../dom/text.ts';
import { isVisible } from '../dom/visible.ts';
import { waitFor } from '../dom/wait.ts';

/** What to open: the task's name for Workday's search, and its id where it is known. */
export interface TaskTarget {
  search: string;
  urlTaskId?: string | undefined;
}

export type OpenTaskResult =
  /** On the way to the task's own address. */
  | { opened: 'address' }
  /** Workday's search shows it; the administrator presses it. */
  | { opened: 'search'; result: HTMLElement }
  /** The search shows no task of that name: mostly a missing right. */
  | { opened: 'not-found' };

/** The box of Workday's search. */
export const searchInput = [
  `input${named('globalSearchInput')}`,
  '[data-automation-id="globalSearchInput"] input',
  '#wd-searchInput input',
  '[role="search"] input',
  'input[type="search"]',
].join(', ');
const taskId = /^\d+\$\d+$/;
const results = [
  named('pex-search-results-header-title-link', 'pex-search-result-header', 'wd-SearchResultTitle'),
  `${frameSelector} ${named('promptOption')}`,
  `${namedLike('pex-search-result')} a`,
  'main a',
].join(', ');

/** Goes to a task by its known address, else asks Workday's search for it by name and gives the result, unpressed. */
export async function openTask(
  document: Document,
  location: Location,
  { search, urlTaskId }: TaskTarget,
): Promise<OpenTaskResult> {
  const address = addressOf(location);
  if (address && urlTaskId && taskId.test(urlTaskId)) {
    location.assign(`https://${address.host}/${address.tenant}/d/task/${urlTaskId}.htmld`);
    return { opened: 'address' };
  }
  const box = [...document.querySelectorAll<HTMLInputElement>(searchInput)].find(isVisible);
  if (!box) return { opened: 'not-found' };
  const before = new Set(matching(document, search));
  focus(box);
  type(box, search);
  // The search box is replaced on changes.
  const now = [...document.querySelectorAll<HTMLInputElement>(searchInput)].find(isVisible) ?? box;
  if (pressEnter(now) && now.type === 'search') now.form?.requestSubmit();
  const result = await waitFor(
    document,
    () => matching(document, search).find((one) => !before.has(one)),
    {
      settle: 100,
    },
  );
  return result ? { opened: 'search', result } : { opened: 'not-found' };
}

/** Visible results of exactly that name; the suggestions under the box are none. */
function matching(document: Document, name: string): HTMLElement[] {
  const key = optionKey(name);
  const found = [...document.querySelectorAll<HTMLElement>(results)].filter(
    (one) => optionKey(textOf(one)) === key && isVisible(one),
  );
  return found.filter((one) => !found.some((other) => other !== one && one.contains(other)));
}
