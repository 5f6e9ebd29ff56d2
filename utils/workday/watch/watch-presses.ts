import { urlTaskIdOf } from '../../tenant/hosts.ts';
import { searchInput } from '../interact/search.ts';

/** What leads somewhere when it is pressed. */
const leads =
  'a, button, li, [role="link"], [role="option"], [role="menuitem"], [role="treeitem"], [role="button"]';
/** Results of Workday's search and entries of its menus are links or carry the task's name as their text; longer texts are none. */
const maxTextLength = 200;

/** Where a press leads to, as far as it says so. */
export interface Destination {
  /** The text of what was pressed, or what was searched for. */
  words: string;
  /** Of the link's address. */
  urlTaskId: string | null;
}

/** Calls back when a person presses something on the page, or Enter in a box. The page that it leads to follows some tenths of a second later. */
export function watchPresses(
  document: Document,
  callback: (destination: Destination) => void,
  signal: AbortSignal,
): void {
  const told = (destination: Destination | null) => destination && callback(destination);
  const quietly = { capture: true, passive: true, signal };
  document.addEventListener(
    'pointerdown',
    ({ isTrusted, target }) => isTrusted && told(pressLeadsTo(target)),
    quietly,
  );
  document.addEventListener(
    'keydown',
    ({ isTrusted, key, target }) => isTrusted && key === 'Enter' && told(enterLeadsTo(target)),
    quietly,
  );
}

export function pressLeadsTo(target: EventTarget | null): Destination | null {
  const pressed = target instanceof Element ? target.closest(leads) : null;
  return (
    pressed && destination(pressed.textContent, pressed.closest('a') ?? pressed.querySelector('a'))
  );
}

export function enterLeadsTo(target: EventTarget | null): Destination | null {
  if (target instanceof HTMLInputElement)
    return isSearch(target) ? destination(target.value, null) : null;
  return target instanceof Element && target.matches(leads)
    ? destination(target.textContent, target)
    : null;
}

function destination(text: string | null, link: Element | null): Destination | null {
  const words = text && text.length <= maxTextLength ? text : '';
  const urlTaskId = link instanceof HTMLAnchorElement ? urlTaskIdOf(link) : null;
  return words || urlTaskId ? { words, urlTaskId } : null;
}

/** A box that people search in is read, no other: it may hold a secret. */
const isSearch = (box: HTMLInputElement): boolean => box.matches(searchInput);
