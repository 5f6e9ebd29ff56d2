import { LoadingDots } from '@workday/canvas-kit-react/loading-dots';
import { useSyncExternalStore } from 'react';
import { words } from '../classic/words.ts';
import type { SessionAnswer } from '../page-model.ts';
import type { Site, View } from '../react/site.ts';
import { PageDialog } from './page/page-dialog.tsx';
import { PageSection } from './page/page-section.tsx';
import { AppHeader } from './shell/app-header.tsx';
import { NotFound } from './shell/not-found.tsx';
import { SearchResults } from './shell/search-results.tsx';

/**
 * Renders the header, the page, a dialog above it, and the pages left before if stale content is
 * kept.
 */
export function App({ site, session }: { site: Site; session: SessionAnswer }) {
  const { main, dialog, left, busy } = useSyncExternalStore(site.subscribe, site.snapshot);
  return (
    <div className="app">
      <AppHeader session={session} go={site.go} />
      <main aria-busy={busy}>
        {[main, ...left].map(
          (view) =>
            view && (
              <div key={view.id} hidden={view !== main}>
                <Content view={view} site={site} />
              </div>
            ),
        )}
      </main>
      {dialog && <PageDialog key={dialog.id} page={dialog.page} />}
      {busy && (
        <div className="loading" role="status" aria-label={words.loading}>
          <LoadingDots />
        </div>
      )}
    </div>
  );
}

function Content({ view, site }: { view: View; site: Site }) {
  switch (view.kind) {
    case 'page':
      return <PageSection page={view.page} />;
    case 'search':
      return <SearchResults view={view} go={site.go} />;
    case 'not-found':
      return <NotFound />;
  }
}
