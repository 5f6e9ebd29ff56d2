import { useState } from 'react';
import { Button, Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { words } from '../classic/words.ts';
import type { OpenPage } from '../react/open-page.ts';
import { PageProvider } from '../react/use-open-page.ts';
import { ErrorSummary } from './error-summary.tsx';
import { Instance } from './instance.tsx';
import { PageButtons } from './page-buttons.tsx';
import { PageContent } from './page-content.tsx';

/** A page in a dialog, with the previous page behind it. A `modal` fills the window. */
export function PageDialog({ page }: { page: OpenPage }) {
  const [asking, setAsking] = useState(false);
  const { title, instance, context } = page.model;
  // The site removes the dialog once the server has answered.
  const leave = (open: boolean) => {
    if (open) return;
    if (page.edited) setAsking(true);
    else page.leave();
  };
  return (
    <PageProvider value={page}>
      <ModalOverlay isOpen onOpenChange={leave}>
        <Modal className={context === 'modal' ? 'full-window' : 'react-aria-Modal'}>
          <Dialog>
            <Heading slot="title">{title}</Heading>
            {instance && <Instance item={instance} />}
            <ErrorSummary />
            <PageContent />
            <PageButtons />
          </Dialog>
        </Modal>
      </ModalOverlay>
      <DiscardQuestion
        isOpen={asking}
        answer={(discard) => {
          setAsking(false);
          if (discard) page.leave();
        }}
      />
    </PageProvider>
  );
}

/** Asks above the form: true for Discard, false for Continue. */
function DiscardQuestion({
  isOpen,
  answer,
}: {
  isOpen: boolean;
  answer: (discard: boolean) => void;
}) {
  return (
    <ModalOverlay isOpen={isOpen} onOpenChange={(open) => open || answer(false)}>
      <Modal>
        <Dialog role="alertdialog">
          <Heading slot="title">{words.discardTitle}</Heading>
          <p>{words.discardText}</p>
          <Button onPress={() => answer(true)}>{words.discard}</Button>
          <Button slot="close">{words.continue}</Button>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
