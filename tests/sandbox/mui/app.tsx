import Box from '@mui/material/Box';
import Container from '@mui/material/Container';
import LinearProgress from '@mui/material/LinearProgress';
import Typography from '@mui/material/Typography';
import { useSyncExternalStore } from 'react';
import { words } from '../classic/words.ts';
import type { SessionAnswer } from '../page-model.ts';
import type { Site, View } from '../react/site.ts';
import { Header } from './header.tsx';
import { PageDialog } from './page-dialog.tsx';
import { PageSection } from './page-section.tsx';
import { SearchResults } from './search-results.tsx';

/** Renders the header, the page, a dialog above it, and the pages left before. */
export function App({ site, session }: { site: Site; session: SessionAnswer }) {
  const { main, dialog, left, busy } = useSyncExternalStore(site.subscribe, site.snapshot);
  return (
    <>
      <Header session={session} go={site.go} />
      {busy && <LinearProgress aria-label={words.loading} />}
      <Container component="main" aria-busy={busy}>
        {[main, ...left].map(
          (view) =>
            view && (
              <Box key={view.id} sx={{ display: view === main ? 'block' : 'none' }}>
                <Content view={view} go={site.go} />
              </Box>
            ),
        )}
      </Container>
      {dialog && <PageDialog key={dialog.id} page={dialog.page} />}
    </>
  );
}

function Content({ view, go }: { view: View; go: (path: string) => void }) {
  switch (view.kind) {
    case 'page':
      return <PageSection page={view.page} />;
    case 'search':
      return <SearchResults view={view} go={go} />;
    case 'not-found':
      return (
        <>
          <Typography variant="h4" component="h1">
            {words.notFoundTitle}
          </Typography>
          <Typography>{words.notFoundText}</Typography>
        </>
      );
  }
}
