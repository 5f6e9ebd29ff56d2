import { Heading, Link } from 'react-aria-components';
import { words } from '../classic/words.ts';
import { hrefOf } from '../react/instance-path.ts';
import type { SearchView } from '../react/site.ts';

/** The results of the header's search: links that open tasks. */
export function SearchResults({ view }: { view: SearchView }) {
  return (
    <section>
      <Heading level={1}>{words.searchResults}</Heading>
      {view.results.length === 0 && (
        <p>
          {words.noResults} “{view.query}”
        </p>
      )}
      <ul>
        {view.results.map(({ label, category, path }) => (
          <li key={path}>
            <Link href={hrefOf(path)}>{label}</Link> <small>{category}</small>
          </li>
        ))}
      </ul>
    </section>
  );
}
