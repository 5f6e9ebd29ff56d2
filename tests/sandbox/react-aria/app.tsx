import { useSyncExternalStore } from 'react';
import { Heading, ProgressBar } from 'react-aria-components';
import { words } from '../classic/words.ts';
import type { SessionAnswer } from '../page-model.ts';
import type { Site, View } from '../react/site.ts';
import { AppHeader } from './app-header.tsx';
import { PageDialog } from './page-dialog.tsx';
import { PageSection } from './page-section.tsx';
import { SearchResults } from './search-results.tsx';

/** Renders the header, the page, a dialog above it, and the pages left before. */
export function App({ site, session }: { site: Site; session: SessionAnswer }) {
  const { main, dialog, left, busy } = useSyncExternalStore(site.subscribe, site.snapshot);
  return (
    <>
      <AppHeader session={session} go={site.go} />
      <main aria-busy={busy}>
        {[main, ...left].map(
          (view) =>
            view && (
              <div key={view.id} hidden={view !== main}>
                <Content view={view} />
              </div>
            ),
        )}
      </main>
      {dialog && <PageDialog key={dialog.id} page={dialog.page} />}
      {busy && <ProgressBar className="loading" aria-label={words.loading} isIndeterminate />}
    </>
  );
}

function Content({ view }: { view: View }) {
  switch (view.kind) {
    case 'page':
      return <PageSection page={view.page} />;
    case 'search':
      return <SearchResults view={view} />;
    case 'not-found':
      return (
        <section>
          <Heading level={1}>{words.notFoundTitle}</Heading>
          <p>{words.notFoundText}</p>
        </section>
      );
  }
}
