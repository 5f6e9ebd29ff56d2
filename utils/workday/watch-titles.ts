import { textOf } from './text.ts';

/** What holds the title of a page, whether it is on show or not: Workday's title nodes stand in one of these (docs/workday.md, "Page markup"). */
const headings = 'h1, h2, title';
/** What may be named by an element that is no heading. */
const dialogs = '[role="dialog"], [role="alertdialog"]';
const titles = `${headings}, ${dialogs}`;
const tabEnding = ' - Workday';

/** So long after something that leads to another page the document is watched for its title, in milliseconds. Slow pages take ten seconds. */
const patience = 60_000;
/** And so long after a title came: some pages show one while they load. */
export const linger = 10_000;

/**
 * Calls back with the texts of titles that came or changed, as they stand in the document, and of those that are there at the start; also, with
 * none, where the address changed. Looks only at what the changes touched and asks for neither style nor layout, so that a page which is none of ours notices nothing.
 *
 * A page that people work in for an hour changes all the time and stays the same page. So the whole document is watched only for a while after
 * what can lead to another one: its address or the name in the tab changed, a dialog came, somebody pressed a button or Enter, or came back
 * to the tab. Ends without a trace when `signal` aborts.
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

  /** Once there was a dialog, a text that changes may be its name. */
  let named = document.querySelector(dialogs) ? titles : headings;
  const take = (records: readonly MutationRecord[]): void => {
    const touched = touchedTitles(records, named);
    if (touched.size > 0) {
      callback(textsOf(touched));
      watchFor(linger);
      if ([...touched].some((one) => one.matches(dialogs))) named = titles;
    } else if (!navigation && moved()) callback([]);
  };
  let watching = false;
  /** In milliseconds of the page's clock. A timer costs more than all the rest of a look. */
  let until = 0;
  const awake = (): boolean => view.performance.now() < until;
  const everything = new MutationObserver((records) => {
    if (awake()) take(records);
    else {
      watching = false;
      everything.disconnect();
    }
  });
  const watchFor = (milliseconds: number): void => {
    until = view.performance.now() + milliseconds;
    if (watching) return;
    watching = true;
    everything.observe(document.documentElement, { subtree: true, childList: true, characterData: true });
  };

  const wake = (): void => watchFor(patience);
  const move = (): void => {
    wake();
    callback([]);
  };
  const beginnings = new MutationObserver((records) => {
    // Then `everything` has these records too.
    if (awake()) return;
    wake();
    take(records);
  });
  beginnings.observe(document.head, { subtree: true, childList: true, characterData: true });
  beginnings.observe(document.body, { childList: true });
  const quietly = { capture: true, passive: true, signal };
  for (const type of ['pointerdown', 'click', 'visibilitychange'])
    document.addEventListener(type, wake, quietly);
  document.addEventListener('keydown', ({ key }) => key === 'Enter' && wake(), quietly);
  if (navigation) navigation.addEventListener('currententrychange', move, { signal });
  else for (const type of ['popstate', 'hashchange']) view.addEventListener(type, move, { signal });
  view.addEventListener('pageshow', move, { signal });
  signal.addEventListener(
    'abort',
    () => {
      beginnings.disconnect();
      everything.disconnect();
    },
    { once: true },
  );
  const present = [...document.querySelectorAll(titles)];
  // An empty shell waits for its first page.
  watchFor(present.some((one) => one.localName !== 'title') ? linger : patience);
  callback(textsOf(present));
}

/** By index and with as few questions as possible: on a busy page this runs a thousand times a second. */
function touchedTitles(records: readonly MutationRecord[], around: string): Set<Element> {
  const touched = new Set<Element>();
  let last: Node | null = null;
  for (const { type, target, addedNodes } of records) {
    const { length } = addedNodes;
    // What only goes makes no title.
    if (length === 0 && type === 'childList') continue;
    // A list that grows brings many records of one target.
    if (target !== last) {
      last = target;
      const title = (isElement(target) ? target : target.parentElement)?.closest(around);
      if (title) touched.add(title);
    }
    for (let index = 0; index < length; index++) {
      const node = addedNodes[index];
      if (node && isElement(node)) addTitles(node, touched);
    }
  }
  return touched;
}

/** Nearly nothing that comes holds a title, which one question tells. To list all of one name is much faster than all of several. */
function addTitles(node: Element, touched: Set<Element>): void {
  if (node.matches(titles)) touched.add(node);
  if (!node.querySelector(titles)) return;
  for (const name of ['h1', 'h2', dialogs])
    for (const title of node.querySelectorAll(name)) touched.add(title);
}

/** Mostly it is one text: in the page's title node, in the heading around it, and in the browser's tab. */
function textsOf(elements: Iterable<Element>): string[] {
  const texts = new Set<string>();
  for (const element of elements) texts.add(rawText(element));
  return [...texts];
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
