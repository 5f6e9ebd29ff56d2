import { textOf } from '../dom/text.ts';

/**
 * Elements that contain the title of a page, visible or not: Workday's title nodes lie in one of
 * these (docs/workday.md, "Page markup").
 */
export const headings = 'h1, h2';
/** Elements whose name may come from an element that is no heading. */
export const dialogs = '[role="dialog"], [role="alertdialog"]';
export const titles = `${headings}, title, ${dialogs}`;
const titleSuffix = ' - Workday';

/** Returns the document title without the suffix that Workday adds to each page. */
export const documentTitleText = ({ title }: Document): string => withoutSuffix(title);

/** Returns the page's name from the document title, or null if it names none. */
export const nameFromDocumentTitle = ({ title }: Document): string | null =>
  title.endsWith(titleSuffix) ? withoutSuffix(title) : null;

const withoutSuffix = (text: string): string =>
  text.endsWith(titleSuffix) ? text.slice(0, -titleSuffix.length) : text;

const isTitle = (node: Node | null): boolean => node?.nodeName === 'TITLE';

/** Whether a change in `head` changed the document title. */
export const touchesDocumentTitle = ({ target, addedNodes }: MutationRecord): boolean =>
  isTitle(target) || isTitle(target.parentNode) || [...addedNodes].some(isTitle);

/**
 * Returns the title elements that the records touched. Loops by index and with few queries: on a
 * busy page this runs a thousand times a second.
 */
export function touchedTitles(records: readonly MutationRecord[], selector: string): Set<Element> {
  const touched = new Set<Element>();
  let last: Node | null = null;
  for (const { type, target, addedNodes } of records) {
    const { length } = addedNodes;
    // Removed nodes add no title.
    if (length === 0 && type === 'childList') continue;
    // A growing list brings many records of one target.
    if (target !== last) {
      last = target;
      const title = (isElement(target) ? target : target.parentElement)?.closest(selector);
      if (title) touched.add(title);
    }
    for (let index = 0; index < length; index++) {
      const node = addedNodes[index];
      if (node && isElement(node)) addTitles(node, touched);
    }
  }
  return touched;
}

/** Workday adds one at a time, the page on show last. */
const maxTitles = 50;

/**
 * Few new nodes contain a title, which one query tells. One query per selector is much faster than
 * one query for all.
 */
function addTitles(node: Element, touched: Set<Element>): void {
  if (node.matches(titles)) touched.add(node);
  if (!node.querySelector(titles)) return;
  for (const name of ['h1', 'h2', dialogs])
    for (const title of [...node.querySelectorAll(name)].slice(-maxTitles)) touched.add(title);
}

/**
 * Often this is a single text: in the title node, in the heading around it, and in the document
 * title.
 */
export function textsOf(elements: Iterable<Element>): string[] {
  const texts = new Set<string>();
  for (const element of elements) texts.add(rawText(element));
  return [...texts];
}

function rawText(title: Element): string {
  if (title.localName === 'title') return withoutSuffix(title.textContent ?? '');
  const role = title.getAttribute('role');
  if (role === 'dialog' || role === 'alertdialog') {
    const [id = ''] = (title.getAttribute('aria-labelledby') ?? '').split(/\s+/, 1);
    return id && textOf(title.ownerDocument.getElementById(id));
  }
  const innermostElement = innermost(title);
  const text = innermostElement.firstElementChild
    ? textOf(innermostElement)
    : (innermostElement.textContent ?? '');
  return text || (title.getAttribute('title') ?? '');
}

/** Workday nests two or three. */
const maxTitleDepth = 20;

/** Skips elements that contain nothing but one other element. */
function innermost(element: Element): Element {
  let at = element;
  for (let depth = 0; depth < maxTitleDepth; depth++) {
    const { firstChild } = at;
    if (!firstChild || !isElement(firstChild) || firstChild.nextSibling) break;
    at = firstChild;
  }
  return at;
}

const isElement = (node: Node): node is Element => node.nodeType === 1;
