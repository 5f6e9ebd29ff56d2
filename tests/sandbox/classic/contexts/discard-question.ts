import { commandButton } from '../buttons.ts';
import { styled } from '../class-names.ts';
import { element, part } from '../element.ts';
import { markActive } from '../popups.ts';
import { words } from '../words.ts';
import { showDialog } from './popup.ts';

/** True while the question is open. */
export const isAskingToDiscard = (): boolean => asking;
let asking = false;

/** Asks above the form and its popup. Resolves with true for Discard, false for Continue. */
export function askToDiscard(): Promise<boolean> {
  asking = true;
  return new Promise((resolve) => {
    const yes = commandButton('wd-CommandButton_uic_genericYesButton', 'PRIMARY', words.discard);
    const no = commandButton(
      'wd-CommandButton_uic_genericNoButton',
      'AUXILIARY_ALT',
      words.continue,
    );
    const title = words.discardTitle;
    const { root } = showDialog(
      'popUpDialog',
      [
        part(
          'div',
          'pageHeader',
          { class: styled('page-header') },
          part('h2', 'pageHeaderTitle', {}, part('span', 'pageHeaderTitleText', { title }, title)),
        ),
        element('p', { class: styled('notice') }, words.discardText),
        element(
          'footer',
          { class: styled('footer') },
          part(
            'ul',
            'buttonBar',
            { class: styled('button-bar') },
            ...[yes, no].map((button) =>
              element('li', {}, part('div', 'toolbarButtonContainer', {}, button)),
            ),
          ),
        ),
      ],
      'question',
    );
    const answer = (discard: boolean): void => {
      asking = false;
      root.remove();
      markActive();
      resolve(discard);
    };
    yes.addEventListener('click', () => answer(true));
    no.addEventListener('click', () => answer(false));
    no.focus();
  });
}
