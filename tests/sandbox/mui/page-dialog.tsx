import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogContentText from '@mui/material/DialogContentText';
import DialogTitle from '@mui/material/DialogTitle';
import { useId, useState } from 'react';
import { words } from '../classic/words.ts';
import type { OpenPage } from '../react/open-page.ts';
import { PageProvider } from '../react/use-open-page.ts';
import { ErrorAlert } from './error-alert.tsx';
import { Instance } from './instance.tsx';
import { PageButtons } from './page-buttons.tsx';
import { PageContent } from './page-section.tsx';

/** A page in a dialog, with the previous page behind it. A `modal` fills the window. */
export function PageDialog({ page }: { page: OpenPage }) {
  const [asking, setAsking] = useState(false);
  const { title, instance, context } = page.model;
  const titleId = useId();
  return (
    <PageProvider value={page}>
      <Dialog
        open
        // The site removes the dialog once the server has answered.
        onClose={() => (page.edited ? setAsking(true) : page.leave())}
        aria-labelledby={titleId}
        maxWidth="md"
        fullWidth
        fullScreen={context === 'modal'}
      >
        <DialogTitle id={titleId}>{title}</DialogTitle>
        <DialogContent>
          {instance && <Instance item={instance} />}
          <ErrorAlert />
          <PageContent />
        </DialogContent>
        <DialogActions>
          <PageButtons />
        </DialogActions>
      </Dialog>
      <DiscardQuestion
        open={asking}
        answer={(discard) => {
          setAsking(false);
          if (discard) page.leave();
        }}
      />
    </PageProvider>
  );
}

/** Asks above the form: true for Discard, false for Continue. */
function DiscardQuestion({ open, answer }: { open: boolean; answer: (discard: boolean) => void }) {
  const titleId = useId();
  return (
    <Dialog open={open} onClose={() => answer(false)} aria-labelledby={titleId}>
      <DialogTitle id={titleId}>{words.discardTitle}</DialogTitle>
      <DialogContent>
        <DialogContentText>{words.discardText}</DialogContentText>
      </DialogContent>
      <DialogActions>
        <Button onClick={() => answer(true)}>{words.discard}</Button>
        <Button onClick={() => answer(false)}>{words.continue}</Button>
      </DialogActions>
    </Dialog>
  );
}
