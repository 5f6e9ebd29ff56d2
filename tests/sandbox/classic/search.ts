import { styled } from './class-names.ts';
import type { PageParts } from './contexts/frame.ts';
import { element, part } from './element.ts';
import { fetchSearch, tenantName } from './server.ts';
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
      'a',
      'promptOption',
      {
        href: `/${tenantName}/d/${result.path}`,
        class: styled('link'),
        'data-automation-label': result.label,
        title: result.label,
      },
      result.label,
    );
    link.addEventListener('click', (event) => {
      event.preventDefault();
      follow(result.path);
    });
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
    content: part(
      'div',
      'wd-SearchResultsPanel',
      { class: styled('page-content') },
      results.length > 0
        ? list
        : element('p', { class: styled('notice') }, `${words.noResults} “${query}”`),
    ),
  };
}
