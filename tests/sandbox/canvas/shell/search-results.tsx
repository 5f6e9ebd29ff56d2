import { Hyperlink } from '@workday/canvas-kit-react/button';
import { Heading, Subtext } from '@workday/canvas-kit-react/text';
import { tenantName } from '../../classic/server.ts';
import { words } from '../../classic/words.ts';
import type { SearchView } from '../../react/site.ts';

/** The results of the header's search: links that open tasks. */
export function SearchResults({ view, go }: { view: SearchView; go: (path: string) => void }) {
  return (
    <section className="page-body">
      <Heading as="h1" size="medium">
        {words.searchResults}
      </Heading>
      {view.results.length === 0 && (
        <p>
          {words.noResults} “{view.query}”
        </p>
      )}
      <ul className="links">
        {view.results.map((result) => (
          <li className="result" key={result.path}>
            <Hyperlink
              href={`/${tenantName}/d/${result.path}`}
              onClick={(event) => {
                event.preventDefault();
                go(result.path);
              }}
            >
              {result.label}
            </Hyperlink>
            <Subtext size="medium">{result.category}</Subtext>
          </li>
        ))}
      </ul>
    </section>
  );
}
