import { styled } from '../class-names.ts';
import { element, part } from '../element.ts';
import { settings } from '../settings.ts';
import { words } from '../words.ts';

/** The parts of a page that its context places: the header, and everything below it. */
export interface PageParts {
  header: HTMLElement;
  content: HTMLElement;
}

const main = element('div', { id: 'mainContent', class: styled('main') });
const frame = element('div', { id: 'workdayApplicationFrame', class: styled('frame') }, main);

export function mountFrame(): void {
  document.body.append(frame);
}

/**
 * Shows a page in the frame. The previous page stays in the document, hidden, until the next one
 * arrives. If stale content is kept, all previous pages stay, after the displayed one. For a modal,
 * the frame itself becomes the dialog (docs/workday.md, "Page markup").
 */
export function showInFrame(parts: PageParts, asDialog: boolean): void {
  const [before, ...older] = settings.keepStale ? main.children : [...main.children].reverse();
  if (!settings.keepStale) for (const one of older) one.remove();
  before?.setAttribute('aria-hidden', 'true');
  if (before instanceof HTMLElement) before.style.display = 'none';
  const section = element('section', { class: styled('page') }, parts.header, parts.content);
  if (settings.keepStale) main.prepend(section);
  else main.append(section);
  if (asDialog) {
    frame.setAttribute('role', 'dialog');
    frame.setAttribute('aria-modal', 'true');
  } else {
    frame.removeAttribute('role');
    frame.removeAttribute('aria-modal');
  }
  frame.className = asDialog ? styled('frame', 'frame-modal') : styled('frame');
}

/** Hides the frame while a dialog is above it; the attribute can outlive the dialog. */
export function hideFrameFromReaders(hidden: boolean): void {
  if (hidden) frame.setAttribute('aria-hidden', 'true');
  else frame.removeAttribute('aria-hidden');
}

export function notFoundParts(): PageParts {
  const title = words.notFoundTitle;
  return {
    header: part(
      'div',
      'pageHeader',
      { class: styled('page-header'), role: 'region' },
      part('h1', 'pageHeaderTitle', {}, part('span', 'pageHeaderTitleText', { title }, title)),
    ),
    content: element('p', { class: styled('notice') }, words.notFoundText),
  };
}
