/**
 * Longer than any label, name or value of Workday's. A page may show text of any length; this
 * bounds the work.
 */
const maxLabelLength = 20_000;

/** Returns one line without repeated, non-breaking or zero-width spaces. */
export const oneLine = (text: string): string =>
  text
    .slice(0, maxLabelLength)
    .replace(/[\u200b-\u200f\u2060\ufeff]/g, '')
    .replace(/\s+/g, ' ')
    .trim();

/** Returns a label without the required mark and a trailing "?" or ":". */
export const cleanLabel = (text: string): string =>
  oneLine(text)
    .replace(/^\*\s*/, '')
    // The lookbehind avoids a retry from each character of a long run.
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
 * Returns a key that is equal for two spellings of one option. Normalises nothing but spaces,
 * dashes and case: "Process: Customer Invoice" and "Process: Customer Invoice (NEW)" are different
 * policies.
 */
export const optionKey = (text: string): string =>
  oneLine(text)
    .normalize('NFKC')
    .replace(/[\u2010-\u2015\u2212]/g, '-')
    .toLowerCase();

const skippedSelector = '[aria-hidden="true"], [hidden], script, style, svg';

/** Returns the text of an element without parts that are hidden from everyone or are decoration. */
export function textOf(element: Element | null | undefined): string {
  if (!element) return '';
  if (!element.querySelector(skippedSelector)) return oneLine(element.textContent ?? '');
  const parts: string[] = [];
  const read = NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT;
  const walker = element.ownerDocument.createTreeWalker(element, read, (node) =>
    isElement(node) && node.matches(skippedSelector)
      ? NodeFilter.FILTER_REJECT
      : NodeFilter.FILTER_ACCEPT,
  );
  while (walker.nextNode()) {
    if (!isElement(walker.currentNode)) parts.push(walker.currentNode.nodeValue ?? '');
  }
  return oneLine(parts.join(' '));
}

const isElement = (node: Node): node is Element => node.nodeType === 1;

/** Returns the text with its line breaks, for rules and other running text. */
export function linesOf(element: Element): string {
  if (!element.querySelector(`p, li, br, ${skippedSelector}`)) {
    return (element.textContent ?? '').split('\n').map(oneLine).filter(Boolean).join('\n');
  }
  const copy = element.cloneNode(true) as Element;
  for (const skipped of copy.querySelectorAll(skippedSelector)) skipped.remove();
  for (const block of copy.querySelectorAll('p, li, br')) block.after('\n');
  return (copy.textContent ?? '').split('\n').map(oneLine).filter(Boolean).join('\n');
}
