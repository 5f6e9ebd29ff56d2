import { PrimaryButton, SecondaryButton } from '@workday/canvas-kit-react/button';
import { Modal, useModalModel } from '@workday/canvas-kit-react/modal';
import { words } from '../../classic/words.ts';

/** Asks above the form: true for Discard, false for Continue. */
export function DiscardQuestion({ answer }: { answer: (discard: boolean) => void }) {
  const model = useModalModel({
    initialVisibility: 'visible',
    shouldHide: () => {
      answer(false);
      return false;
    },
  });
  return (
    <Modal model={model}>
      <Modal.Overlay>
        <Modal.Card>
          <Modal.Heading>{words.discardTitle}</Modal.Heading>
          <Modal.Body>
            {words.discardText}
            <div className="dialog-buttons">
              <PrimaryButton onClick={() => answer(true)}>{words.discard}</PrimaryButton>
              <SecondaryButton onClick={() => answer(false)}>{words.continue}</SecondaryButton>
            </div>
          </Modal.Body>
        </Modal.Card>
      </Modal.Overlay>
    </Modal>
  );
}
