import { styled } from './class-names.ts';
import { element, icon, iconPaths, part } from './element.ts';
import { instanceName } from './instance-link.ts';
import type { Page } from './page.ts';
import { headerRelatedActions } from './related-actions.ts';
import { settings } from './settings.ts';
import { words } from './words.ts';

/**
 * The title, and beside it the instance with its related actions. Dialogs have a smaller heading
 * and an X without text.
 */
export function pageHeader(page: Page): HTMLElement {
  const { title, instance, context } = page.model;
  const text = part('span', 'pageHeaderTitleText', { title }, title);
  const dialog = context !== 'page';
  const heading = part(dialog ? 'h2' : 'h1', 'pageHeaderTitle', {}, text);
  const openers = instance?.actions?.length
    ? headerRelatedActions({ label: instance.label, entries: instance.actions }, page)
    : [];
  return part(
    'div',
    'pageHeader',
    {
      class: styled('page-header'),
      role: dialog ? null : 'region',
      'aria-label': dialog ? null : title,
    },
    heading,
    openers.length > 0 && element('div', { class: styled('header-actions') }, ...openers),
    instance &&
      part(
        'div',
        'menuItem',
        {},
        part('div', `selectedItem_${instance.id}`, {}, instanceName(instance, page)),
      ),
    dialog && closeButton(page),
    settings.announcer &&
      element('span', { class: styled('unseen'), role: 'alert' }, words.pageLoaded(title)),
  );
}

function closeButton(page: Page): HTMLElement {
  const button = part(
    'button',
    'closeButton',
    { type: 'button', class: styled('close-button'), 'aria-label': words.close },
    icon(iconPaths.close),
  );
  // Chromium can keep the drawing of a button that was removed. It must not keep the page.
  const open = new WeakRef(page);
  button.addEventListener('click', () => open.deref()?.leave());
  return element('span', { class: styled('close-slot') }, button);
}
