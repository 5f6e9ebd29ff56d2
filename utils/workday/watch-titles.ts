import { titleSelector } from './page.ts';
import { oneLine, textOf } from './text.ts';

/** Everything that can hold the title of a page or name the element that does, whether it is on show or not. */
const titles = `title, h1, h2, ${titleSelector}, [role="dialog"], [role="alertdialog"]`;
const tabEnding = ' - Workday';

/**
 * Calls back with the texts of titles that came or changed, and of those that are there at the start; also, with none, where the address
 * changed. Looks only at what the changes touched and asks for neither style nor layout, so that a page which is none of ours notices nothing.
 * Ends without a trace when `signal` aborts.
 */
export function watchTitles(
  document: Document,
  callback: (titles: readonly string[]) => void,
  signal: AbortSignal,
): void {
  const view = document.defaultView;
  if (!view || signal.aborted) return;
  // Where the browser has it: navigation by `pushState` is seen without any change to the document.
  const navigation: EventTarget | undefined = 'navigation' in view ? view.navigation : undefined;
  let address = document.location.href;
  const moved = (): boolean => {
    const before = address;
    address = document.location.href;
    return address !== before;
  };
  const tellMove = (): void => callback([]);

  const observer = new MutationObserver((records) => {
    const touched = touchedTitles(records);
    if (touched.size > 0) callback(textsOf(touched));
    else if (!navigation && moved()) tellMove();
  });
  observer.observe(document.documentElement, { subtree: true, childList: true, characterData: true });
  if (navigation) navigation.addEventListener('currententrychange', tellMove, { signal });
  else for (const type of ['popstate', 'hashchange']) view.addEventListener(type, tellMove, { signal });
  view.addEventListener('pageshow', tellMove, { signal });
  signal.addEventListener('abort', () => observer.disconnect(), { once: true });
  callback(textsOf(document.querySelectorAll(titles)));
}

/** By index and with as few questions as possible: on a busy page this runs a thousand times a second. */
function touchedTitles(records: readonly MutationRecord[]): Set<Element> {
  const touched = new Set<Element>();
  let last: Node | null = null;
  for (const { type, target, addedNodes } of records) {
    const { length } = addedNodes;
    // What only goes makes no title.
    if (length === 0 && type === 'childList') continue;
    // A list that grows brings many records of one target.
    if (target !== last) {
      last = target;
      const title = (isElement(target) ? target : target.parentElement)?.closest(titles);
      if (title) touched.add(title);
    }
    for (let index = 0; index < length; index++) {
      const node = addedNodes[index];
      if (!node || !isElement(node)) continue;
      if (node.matches(titles)) touched.add(node);
      if (node.querySelector(titles)) for (const title of node.querySelectorAll(titles)) touched.add(title);
    }
  }
  return touched;
}

/** Mostly it is one text: in the page's title node, in the heading around it, and in the browser's tab. */
function textsOf(elements: Iterable<Element>): string[] {
  const texts = new Set<string>();
  for (const element of elements) texts.add(rawText(element));
  return [...texts].map(oneLine);
}

function rawText(title: Element): string {
  if (title.localName === 'title') {
    const text = title.textContent ?? '';
    return text.endsWith(tabEnding) ? text.slice(0, -tabEnding.length) : text;
  }
  const role = title.getAttribute('role');
  if (role === 'dialog' || role === 'alertdialog') {
    const [id = ''] = (title.getAttribute('aria-labelledby') ?? '').split(/\s+/, 1);
    return id && textOf(title.ownerDocument.getElementById(id));
  }
  const inner = innermost(title);
  const text = inner.firstElementChild ? textOf(inner) : (inner.textContent ?? '');
  return text || (title.getAttribute('title') ?? '');
}

/** Elements that hold nothing but one other element add nothing to its text. */
function innermost(element: Element): Element {
  const { firstChild } = element;
  return firstChild && isElement(firstChild) && !firstChild.nextSibling ? innermost(firstChild) : element;
}

const isElement = (node: Node): node is Element => node.nodeType === 1;
