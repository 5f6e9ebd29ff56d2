import { textOf } from '../dom/text.ts';

/** What holds the title of a page, whether it is on show or not: Workday's title nodes stand in one of these (docs/workday.md, "Page markup"). */
export const headings = 'h1, h2';
/** What may be named by an element that is no heading. */
export const dialogs = '[role="dialog"], [role="alertdialog"]';
export const titles = `${headings}, title, ${dialogs}`;
const tabEnding = ' - Workday';

/** What the tab says, without the ending that Workday gives each of its pages. */
export const textInTab = ({ title }: Document): string => withoutEnding(title);

/** The page's name as the tab has it; null while the tab names none. */
export const nameInTab = ({ title }: Document): string | null =>
  title.endsWith(tabEnding) ? withoutEnding(title) : null;

const withoutEnding = (text: string): string =>
  text.endsWith(tabEnding) ? text.slice(0, -tabEnding.length) : text;

const isTitle = (node: Node | null): boolean => node?.nodeName === 'TITLE';

/** In `head`: whether a change is one of the name in the tab. */
export const touchesTab = ({ target, addedNodes }: MutationRecord): boolean =>
  isTitle(target) || isTitle(target.parentNode) || [...addedNodes].some(isTitle);

/** By index and with as few questions as possible: on a busy page this runs a thousand times a second. */
export function touchedTitles(records: readonly MutationRecord[], around: string): Set<Element> {
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
export function textsOf(elements: Iterable<Element>): string[] {
  const texts = new Set<string>();
  for (const element of elements) texts.add(rawText(element));
  return [...texts];
}

function rawText(title: Element): string {
  if (title.localName === 'title') return withoutEnding(title.textContent ?? '');
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
  return firstChild && isElement(firstChild) && !firstChild.nextSibling
    ? innermost(firstChild)
    : element;
}

const isElement = (node: Node): node is Element => node.nodeType === 1;
