import Paper from '@mui/material/Paper';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { useRef } from 'react';
import type { OpenPage } from '../react/open-page.ts';
import { PageProvider, useOpenPage, useRedrawKey, useRowsLoaded } from '../react/use-open-page.ts';
import { ErrorAlert } from './error-alert.tsx';
import { Instance } from './instance.tsx';
import { PageButtons } from './page-buttons.tsx';
import { Widgets } from './widgets.tsx';

/** A page in the frame. */
export function PageSection({ page }: { page: OpenPage }) {
  return (
    <PageProvider value={page}>
      <PageHeading />
      <ErrorAlert />
      <Paper sx={{ p: 3, my: 2 }}>
        <PageContent />
      </Paper>
      <Stack direction="row" spacing={1} sx={{ mb: 4 }}>
        <PageButtons />
      </Stack>
    </PageProvider>
  );
}

/** The title, and beside it the instance with its related actions. */
function PageHeading() {
  const { title, instance } = useOpenPage().model;
  return (
    <Stack direction="row" spacing={2} sx={{ mt: 3 }}>
      <Typography variant="h4" component="h1">
        {title}
      </Typography>
      {instance && <Instance item={instance} />}
    </Stack>
  );
}

/** The fields, tables and tabs of the page. */
export function PageContent() {
  const page = useOpenPage();
  const rows = useRef<HTMLDivElement>(null);
  const rowsLoaded = useRowsLoaded();
  const redrawKey = useRedrawKey(rows);
  return (
    <Stack ref={rows} spacing={2} sx={{ pt: 1 }}>
      {rowsLoaded && <Widgets key={redrawKey} widgets={page.model.widgets} />}
    </Stack>
  );
}
