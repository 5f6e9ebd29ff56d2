/** No label, name or value of Workday's is that long; a page may show a text of any length, and work must not grow with it. */
const maxLabelLength = 20_000;

/** One line without repeated, non-breaking or zero-width blanks. */
export const oneLine = (text: string): string =>
  text
    .slice(0, maxLabelLength)
    .replace(/[\u200b-\u200f\u2060\ufeff]/g, '')
    .replace(/\s+/g, ' ')
    .trim();

/** Label as a person reads it: without the required mark and a closing "?" or ":". */
export const cleanLabel = (text: string): string =>
  oneLine(text)
    .replace(/^\*\s*/, '')
    // The mark in front keeps a long run of signs from being tried from each of them.
    .replace(/(?<![*?:？：＊])\s*[*?:？：＊]+$/, '')
    .trimEnd();

/**
 * The spelling that all spellings of one label share. Guides, tenants and keyboards mix up case,
 * dashes, quote marks, and a quote mark where a colon belongs.
 */
export const labelKey = (text: string): string =>
  cleanLabel(text)
    .normalize('NFKC')
    .replace(/[‐-―−]/g, '-')
    .replace(/["'“”„‘’]/g, ':')
    .replace(/ ?([:/-]) ?/g, '$1')
    .trim()
    .toLowerCase();

/**
 * What two spellings of one option share. Nothing but blanks, dashes and case is levelled: "Process: Customer Invoice"
 * and "Process: Customer Invoice (NEW)" are different policies.
 */
export const optionKey = (text: string): string =>
  oneLine(text)
    .normalize('NFKC')
    .replace(/[\u2010-\u2015\u2212]/g, '-')
    .toLowerCase();

const unread = '[aria-hidden="true"], [hidden], script, style, svg';

/** Text of an element without the parts that are hidden from everyone or are mere decoration. */
export function textOf(element: Element | null | undefined): string {
  if (!element) return '';
  if (!element.querySelector(unread)) return oneLine(element.textContent ?? '');
  const parts: string[] = [];
  const read = NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT;
  const walker = element.ownerDocument.createTreeWalker(element, read, (node) =>
    isElement(node) && node.matches(unread) ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT,
  );
  while (walker.nextNode()) {
    if (!isElement(walker.currentNode)) parts.push(walker.currentNode.nodeValue ?? '');
  }
  return oneLine(parts.join(' '));
}

const isElement = (node: Node): node is Element => node.nodeType === 1;

/** Text with its line breaks, for rules and other running text. */
export function linesOf(element: Element): string {
  const blocks = [...element.querySelectorAll('p, li, br')];
  if (blocks.length === 0) {
    return (element.textContent ?? '').split('\n').map(oneLine).filter(Boolean).join('\n');
  }
  const copy = element.cloneNode(true) as Element;
  for (const end of copy.querySelectorAll('p, li, br')) end.after('\n');
  return (copy.textContent ?? '').split('\n').map(oneLine).filter(Boolean).join('\n');
}
