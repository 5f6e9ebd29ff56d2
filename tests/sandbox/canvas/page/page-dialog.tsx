import { Modal, useModalModel } from '@workday/canvas-kit-react/modal';
import { useState } from 'react';
import { words } from '../../classic/words.ts';
import type { OpenPage } from '../../react/open-page.ts';
import { PageProvider } from '../../react/use-open-page.ts';
import { DialogButtons } from './button-bar.tsx';
import { DiscardQuestion } from './discard-question.tsx';
import { ErrorBanner } from './error-banner.tsx';
import { PageContent } from './page-content.tsx';
import { PageInstance } from './page-heading.tsx';

/** A page in a dialog on `body`, with the previous page behind it. A `modal` fills the window. */
export function PageDialog({ page }: { page: OpenPage }) {
  const [asking, setAsking] = useState(false);
  const leave = () => {
    if (page.edited) setAsking(true);
    else page.leave();
  };
  const model = useModalModel({
    initialVisibility: 'visible',
    // The site removes the dialog once the server has answered.
    shouldHide: () => {
      if (!asking) leave();
      return false;
    },
  });
  const wide = page.model.context === 'modal';
  return (
    <PageProvider value={page}>
      <Modal model={model}>
        <Modal.Overlay>
          <Modal.Card width={wide ? 'calc(100vw - 48px)' : 860} maxHeight="calc(100vh - 64px)">
            <Modal.CloseIcon aria-label={words.close} />
            <Modal.Heading>{page.model.title}</Modal.Heading>
            <Modal.Body>
              {page.model.instance && (
                <div className="link">
                  <PageInstance />
                </div>
              )}
              <ErrorBanner />
              <PageContent />
            </Modal.Body>
            <DialogButtons />
          </Modal.Card>
        </Modal.Overlay>
      </Modal>
      {asking && (
        <DiscardQuestion
          answer={(discard) => {
            setAsking(false);
            if (discard) page.leave();
          }}
        />
      )}
    </PageProvider>
  );
}
