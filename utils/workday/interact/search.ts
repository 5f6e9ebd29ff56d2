import { addressOf } from '../../tenant/hosts.ts';
import { focus, pressEnter, type } from '../dom/gestures.ts';
import { frameSelector } from '../dom/page.ts';
import { named, namedLike } from '../dom/selectors.ts';
import { optionKey, textOf } from '../dom/text.ts';
import { isVisible } from '../dom/visible.ts';
import { waitFor } from '../dom/wait.ts';

/** Task to open: its name for Workday's search, and its id if known. */
export interface TaskTarget {
  search: string;
  urlTaskId?: string | undefined;
}

export type OpenTaskResult =
  /** Navigating to the task's own address. */
  | { opened: 'address' }
  /** Workday's search shows it. Only the administrator presses it. */
  | { opened: 'search'; result: HTMLElement }
  /**
   * The search shows no task of that name, mostly because of a missing permission. `searched` is
   * false where nothing was searched: there is no search box, or it takes no text.
   */
  | { opened: 'not-found'; searched: boolean };

/** The input of Workday's search. */
export const searchInput = [
  `input${named('globalSearchInput')}`,
  '[data-automation-id="globalSearchInput"] input',
  '#wd-searchInput input',
  '[role="search"] input',
  'input[type="search"]',
].join(', ');
const taskIdPattern = /^\d+\$\d+$/;
const resultSelector = [
  named('pex-search-results-header-title-link', 'pex-search-result-header', 'wd-SearchResultTitle'),
  `${frameSelector} ${named('promptOption')}`,
  `${namedLike('pex-search-result')} a`,
  'main a',
].join(', ');

/**
 * Opens a task by its known address, else searches for it by name and returns the result without
 * pressing it.
 */
export async function openTask(
  document: Document,
  location: Location,
  { search, urlTaskId }: TaskTarget,
): Promise<OpenTaskResult> {
  const address = addressOf(location);
  if (address && urlTaskId && taskIdPattern.test(urlTaskId)) {
    location.assign(`https://${address.host}/${address.tenant}/d/task/${urlTaskId}.htmld`);
    return { opened: 'address' };
  }
  const input = [...document.querySelectorAll<HTMLInputElement>(searchInput)].find(isVisible);
  if (!input) return { opened: 'not-found', searched: false };
  const before = new Set(resultsNamed(document, search));
  focus(input);
  type(input, search);
  // Workday replaces the search box on changes.
  const currentInput =
    [...document.querySelectorAll<HTMLInputElement>(searchInput)].find(isVisible) ?? input;
  const searched = optionKey(currentInput.value) === optionKey(search);
  if (pressEnter(currentInput) && currentInput.type === 'search')
    currentInput.form?.requestSubmit();
  const answer = await waitFor(
    document,
    () => resultsNamed(document, search).find((element) => !before.has(element)),
    {
      settleMs: 100,
    },
  );
  // A second search for the same task may leave the result of the first as it is.
  const result = answer ?? resultsNamed(document, search)[0];
  return result ? { opened: 'search', result } : { opened: 'not-found', searched };
}

/** Returns visible results of exactly that name, without the suggestions under the box. */
function resultsNamed(document: Document, name: string): HTMLElement[] {
  const key = optionKey(name);
  const matches = [...document.querySelectorAll<HTMLElement>(resultSelector)].filter(
    (element) => optionKey(textOf(element)) === key && isVisible(element),
  );
  return matches.filter(
    (element) => !matches.some((other) => other !== element && element.contains(other)),
  );
}
