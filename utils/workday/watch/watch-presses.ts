import { urlTaskIdOf } from '../../tenant/hosts.ts';
import { searchInput } from '../interact/search.ts';

/** Elements that may navigate when pressed. */
const pressableSelector =
  'a, button, li, [role="link"], [role="option"], [role="menuitem"], [role="treeitem"], [role="button"]';
/**
 * Results of Workday's search and entries of its menus are links, or their text is the task's name;
 * longer texts are neither.
 */
const maxTextLength = 200;

/** Destination of a press, as far as it is known. */
export interface Destination {
  /** The text of the pressed element, or the search text. */
  words: string;
  /** From the link's address. */
  urlTaskId: string | null;
}

/**
 * Calls back when a person presses something on the page, or Enter in a box. The next page follows
 * some tenths of a second later.
 */
export function watchPresses(
  document: Document,
  callback: (destination: Destination) => void,
  signal: AbortSignal,
): void {
  const report = (destination: Destination | null) => destination && callback(destination);
  const options = { capture: true, passive: true, signal };
  document.addEventListener(
    'pointerdown',
    ({ isTrusted, target }) => isTrusted && report(destinationOfPress(target)),
    options,
  );
  document.addEventListener(
    'keydown',
    ({ isTrusted, key, target }) =>
      isTrusted && key === 'Enter' && report(destinationOfEnter(target)),
    options,
  );
}

export function destinationOfPress(target: EventTarget | null): Destination | null {
  const pressed = target instanceof Element ? target.closest(pressableSelector) : null;
  return (
    pressed &&
    destinationOf(pressed.textContent, pressed.closest('a') ?? pressed.querySelector('a'))
  );
}

export function destinationOfEnter(target: EventTarget | null): Destination | null {
  if (target instanceof HTMLInputElement)
    return isSearch(target) ? destinationOf(target.value, null) : null;
  return target instanceof Element && target.matches(pressableSelector)
    ? destinationOf(target.textContent, target)
    : null;
}

function destinationOf(text: string | null, link: Element | null): Destination | null {
  const words = text && text.length <= maxTextLength ? text : '';
  const urlTaskId = link instanceof HTMLAnchorElement ? urlTaskIdOf(link) : null;
  return words || urlTaskId ? { words, urlTaskId } : null;
}

/** Reads the search box only: any other may hold a secret. */
const isSearch = (input: HTMLInputElement): boolean => input.matches(searchInput);
