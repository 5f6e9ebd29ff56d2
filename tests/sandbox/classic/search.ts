import { styled } from './class-names.ts';
import type { PageParts } from './contexts/frame.ts';
import { element, part } from './element.ts';
import { onPress } from './presses.ts';
import { fetchSearch } from './server.ts';
import { words } from './words.ts';

/** The results of the header's search: links that open tasks. */
export async function searchPage(
  query: string,
  follow: (path: string) => void,
): Promise<PageParts> {
  const { results } = await fetchSearch(query);
  const title = words.searchResults;
  const list = element('ul', { class: styled('results') });
  for (const result of results) {
    const link = part(
      'div',
      'promptOption',
      {
        class: styled('link'),
        role: 'link',
        tabindex: 0,
        'data-automation-label': result.label,
        title: result.label,
      },
      result.label,
    );
    onPress(link, () => follow(result.path));
    list.append(
      element(
        'li',
        {},
        part('div', 'wd-SearchResultTitle', {}, link),
        element('div', { class: styled('result-category') }, result.category),
      ),
    );
  }
  return {
    header: part(
      'div',
      'pageHeader',
      { class: styled('page-header'), role: 'region' },
      part('h1', 'pageHeaderTitle', {}, part('span', 'pageHeaderTitleText', { title }, title)),
    ),
    errors: null,
    content: element(
      'div',
      { class: styled('page-content') },
      results.length > 0
        ? list
        : element('p', { class: styled('notice') }, `${words.noResults} “${query}”`),
    ),
    footer: null,
  };
}
