import type { SessionAnswer } from '../page-model.ts';
import { styled } from './class-names.ts';
import { element, icon, iconPaths, part } from './element.ts';
import { globalSearch } from './global-search.ts';
import { openPopup } from './popups.ts';
import { settings } from './settings.ts';
import { words } from './words.ts';

/**
 * The header, present before any content: environment banner, navigation, search, inbox, profile.
 */
export function shell(session: SessionAnswer, go: (path: string) => void): HTMLElement {
  const navigation = iconButton('globalNavButton', words.menu, iconPaths.menu);
  navigation.addEventListener('click', () => go('home.htmld'));

  const inbox = iconButton('inbox_preview', words.inbox, iconPaths.inbox);
  inbox.addEventListener('click', () => openNote(inbox, words.inbox, words.inboxEmpty));

  const profile = iconButton('Current_User', words.profile(session.user), iconPaths.person);
  profile.addEventListener('click', () => openNote(profile, session.user, ''));

  return part(
    'div',
    'appHeader',
    { class: styled('app-header') },
    session.banner === null
      ? null
      : part('div', 'banner', { class: styled('banner') }, session.banner),
    element(
      'div',
      { class: styled('bar') },
      navigation,
      element('span', { class: styled('word-mark') }, 'Stand-in tenant'),
      settings.globalSearch && globalSearch(go),
      inbox,
      profile,
    ),
  );
}

function iconButton(automationId: string, label: string, sign: string): HTMLButtonElement {
  return part(
    'button',
    automationId,
    { type: 'button', class: styled('bar-button'), 'aria-label': label },
    icon(sign, { width: 22, height: 22 }),
  );
}

function openNote(anchor: HTMLElement, heading: string, text: string): void {
  openPopup({
    content: [
      element('h2', { class: styled('related-heading') }, heading),
      element('p', { class: styled('related-name') }, text),
    ],
    anchor: () => anchor,
  });
}
