import type { Button } from '../page-model.ts';
import { styled } from './class-names.ts';
import { element, part } from './element.ts';
import type { Page } from './page.ts';

const kinds: Record<Exclude<Button['action'], 'addRow'>, { id: string; type: string }> = {
  ok: { id: 'wd-CommandButton_uic_okButton', type: 'PRIMARY' },
  cancel: { id: 'wd-CommandButton_uic_cancelButton', type: 'AUXILIARY_ALT' },
  done: { id: 'wd-CommandButton_uic_doneButton', type: 'PRIMARY' },
};

/**
 * The buttons at the foot of a page or dialog, or null if there are none. "Add row" is placed at
 * its grid instead.
 */
export function buttonBar(page: Page): HTMLElement | null {
  const bar = part('ul', 'buttonBar', { class: styled('button-bar') });
  for (const { action, label } of page.model.buttons) {
    if (action === 'addRow') continue;
    const { id, type } = kinds[action];
    const button = commandButton(id, type, label);
    if (action === 'ok') {
      button.setAttribute('data-automation-activebutton', 'true');
      button.setAttribute('data-uxi-actionbutton-action', 'bpf-submit');
    }
    button.addEventListener('click', () => page.press(action));
    bar.append(element('li', {}, part('div', 'toolbarButtonContainer', {}, button)));
  }
  return bar.firstChild ? element('footer', { class: styled('footer') }, bar) : null;
}

export function commandButton(
  automationId: string,
  type: string,
  label: string,
): HTMLButtonElement {
  return part(
    'button',
    automationId,
    {
      type: 'button',
      class: styled(type === 'PRIMARY' ? 'button-primary' : 'button-plain'),
      'data-automation-button-type': type,
      title: label,
    },
    element('span', { title: label }, label),
  );
}
