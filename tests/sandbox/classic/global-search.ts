import type { SearchAnswer } from '../page-model.ts';
import { styled } from './class-names.ts';
import { element, icon, iconPaths, part } from './element.ts';
import { onPress } from './presses.ts';
import { fetchSearch, searchPath } from './server.ts';
import { words } from './words.ts';

type Result = SearchAnswer['results'][number];

/** Suggestions shown at most. */
const maxSuggestions = 6;

/**
 * The header's search: Enter opens the results. Under the box a popup suggests tasks, with the hits
 * in bold and the kind below the name (docs/workday.md, "Page markup").
 */
export function globalSearch(go: (path: string) => void): HTMLElement {
  const input = part('input', 'globalSearchInput', {
    type: 'search',
    autocomplete: 'off',
    placeholder: words.search,
    'aria-label': words.search,
  });
  const popup = part('div', 'searchInputRecentSearchPopup', {
    class: styled('suggestions'),
    role: 'listbox',
    'aria-label': words.search,
  });
  popup.hidden = true;
  const clear = part(
    'button',
    'clearSearchButton',
    { type: 'button', class: styled('clear-search'), 'aria-label': words.clearSearch },
    icon(iconPaths.close, { width: 16, height: 16 }),
  );
  clear.addEventListener('click', () => {
    input.value = '';
    popup.hidden = true;
    input.focus();
  });

  let asked = 0;
  const close = (): void => {
    asked += 1;
    popup.hidden = true;
  };
  const suggest = async (): Promise<void> => {
    asked += 1;
    const mine = asked;
    const query = input.value.trim();
    const { results } = query ? await fetchSearch(query) : { results: [] };
    if (mine !== asked) return;
    popup.hidden = results.length === 0;
    popup.replaceChildren(
      ...results.slice(0, maxSuggestions).map((result) =>
        suggestion(result, query, () => {
          close();
          go(result.path);
        }),
      ),
    );
  };
  input.addEventListener('input', () => void suggest());
  input.addEventListener('blur', close);
  input.addEventListener('keydown', (event) => {
    if (event.keyCode !== 13 || !input.value.trim()) return;
    close();
    go(searchPath(input.value.trim()));
  });
  return element(
    'div',
    { id: 'wd-searchInput', class: styled('search') },
    part('span', 'searchInputSearchIcon', {}, icon(iconPaths.search)),
    input,
    clear,
    popup,
  );
}

function suggestion({ label, path }: Result, query: string, open: () => void): HTMLElement {
  const line = element(
    'div',
    { role: 'option', class: styled('suggestion') },
    element('div', {}, ...hits(label, query)),
    element('div', { class: styled('result-category') }, kindOf(path)),
  );
  // The box keeps the focus while a suggestion is pressed.
  line.addEventListener('mousedown', (event) => event.preventDefault());
  onPress(line, open);
  return line;
}

/** Delivered reports have another class of ids than delivered tasks. */
const kindOf = (path: string): string => (path.includes('2998$') ? words.report : words.task);

/** The name, with the words that were searched for in bold. */
function hits(label: string, query: string): (string | HTMLElement)[] {
  const wanted = query.toLowerCase().split(/\s+/);
  return label
    .split(/(\s+)/)
    .map((word) =>
      wanted.some((one) => word.toLowerCase().startsWith(one)) ? element('b', {}, word) : word,
    );
}
