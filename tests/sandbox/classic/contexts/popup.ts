import { styled } from '../class-names.ts';
import { element, part } from '../element.ts';
import { closePopup, markActive } from '../popups.ts';
import { settings } from '../settings.ts';
import { hideFrameFromReaders, type PageParts } from './frame.ts';

let open: { automationId: string; root: HTMLElement; dialog: HTMLElement } | null = null;
let stale: HTMLElement | null = null;

/**
 * Shows a dialog on `body`; the page behind it stays as it is. Edit forms are an `editPopup`, other
 * pages a `popUpDialog`.
 */
export function showAsPopup(parts: PageParts, mode: 'edit' | 'view'): void {
  const automationId = mode === 'edit' ? 'editPopup' : 'popUpDialog';
  if (open?.automationId === automationId) {
    open.dialog.replaceChildren(parts.header, parts.content);
    return;
  }
  closeDialog();
  dropStale();
  open = { automationId, ...showDialog(automationId, [parts.header, parts.content]) };
  hideFrameFromReaders(true);
}

/**
 * The closed dialog stays in the document, hidden and before the frame, so that the last title is
 * the displayed one. If stale content is kept, all closed dialogs stay, after the frame.
 */
export function closeDialog(): void {
  if (!open) return;
  dropStale();
  stale = open.root;
  stale.style.display = 'none';
  stale.setAttribute('aria-hidden', 'true');
  stale.setAttribute('data-automation-activepopup', 'false');
  if (settings.keepStale) document.body.append(stale);
  else document.body.prepend(stale);
  open = null;
  markActive();
}

function dropStale(): void {
  if (!settings.keepStale) stale?.remove();
  stale = null;
}

/** Shows a dialog above everything that is open. */
export function showDialog(
  automationId: 'editPopup' | 'popUpDialog',
  content: (HTMLElement | null)[],
  size: 'form' | 'question' = 'form',
): { root: HTMLElement; dialog: HTMLElement } {
  closePopup();
  const dialog = part(
    'div',
    automationId,
    { class: styled('dialog'), role: 'dialog', 'aria-modal': 'true' },
    ...content,
  );
  const root = element(
    'div',
    {
      class: `wd-popup ${styled('dialog-layer')}`,
      'data-automation-widget': 'wd-popup',
      'data-automation-activepopup': 'true',
      'data-popup-version': '2',
    },
    element(
      'div',
      {
        class: `wd-popup-content ${styled('dialog-content', ...(size === 'question' ? ['dialog-question'] : []))}`,
      },
      dialog,
    ),
  );
  document.body.append(root);
  markActive();
  return { root, dialog };
}
