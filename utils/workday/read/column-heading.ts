import type { LookBudget } from '../dom/look-budget.ts';
import { named, namedLike } from '../dom/selectors.ts';
import { labelKey, oneLine, textOf } from '../dom/text.ts';
import { isVisuallyHidden } from './visually-hidden.ts';

const columnLabel = `${named('columnLabel')}, ${namedLike('columnLabel')}`;
const skipped = '[aria-hidden="true"], [hidden], script, style, template, svg, [role="tooltip"]';
/** Elements that format a part of a text and do not end it. */
const formatting = 'b, strong, i, em, u, s, small, sub, sup, mark, abbr, wbr, br, bdi, bdo';
const button = 'button, [role="button"], a';
/** Far more than any heading has. */
const maxTexts = 20;

/** One text of a heading. */
interface Leaf {
  element: Element;
  text: string;
}

/**
 * Returns the names of a grid's columns. A heading has more texts than its name: captions of its
 * sort and filter buttons, marks, hints for screen readers. The name is the first text that is none
 * of these, whatever encloses it (docs/workday.md, "Page markup"). What a person cannot see, what
 * other headings of the grid say too, and what only speaks about the name is no name.
 */
export function columnHeadings(headings: readonly Element[], budget: LookBudget): string[] {
  const all = headings.map((heading) => leavesOf(heading, budget));
  const captions = captionsIn(all.map((leaves) => leaves.map(({ text }) => labelKey(text))));
  return all.map((leaves, index) => {
    const heading = headings[index];
    const label = textOf(heading?.querySelector(columnLabel));
    const names = leaves.filter(({ text }) => !captions.has(labelKey(text)));
    const own = heading?.getAttribute('aria-label') ?? heading?.getAttribute('title');
    return label || nameAmong(names) || oneLine(own ?? '');
  });
}

/**
 * Texts of buttons: said by several headings, and beside a text that is said once. A column can
 * have a button and no name.
 */
function captionsIn(all: readonly (readonly string[])[]): ReadonlySet<string> {
  const counts = new Map<string, number>();
  for (const keys of all)
    for (const key of new Set(keys)) counts.set(key, (counts.get(key) ?? 0) + 1);
  const isOwn = (key: string): boolean => counts.get(key) === 1;
  return new Set(
    all.filter((keys) => keys.some(isOwn)).flatMap((keys) => keys.filter((key) => !isOwn(key))),
  );
}

function nameAmong(leaves: readonly Leaf[]): string | undefined {
  const worded = preferring(leaves, ({ text }) => /\p{L}/u.test(text));
  const seen =
    worded.length > 1 ? preferring(worded, ({ element }) => !isVisuallyHidden(element)) : worded;
  return preferring(seen, (leaf) => !speaksAboutAnother(leaf, seen))[0]?.text;
}

/** "Sort by Refresh Token", on a button of its own before "Refresh Token". */
const speaksAboutAnother = ({ element, text }: Leaf, leaves: readonly Leaf[]): boolean =>
  element.closest(button) !== null &&
  leaves.some(
    (other) =>
      other.text.length < text.length &&
      labelKey(text).includes(labelKey(other.text)) &&
      other.element.closest(button) !== element.closest(button),
  );

/** The items that fit, or all of them if none does. */
function preferring<T>(items: readonly T[], fits: (item: T) => boolean): readonly T[] {
  const fitting = items.filter(fits);
  return fitting.length > 0 ? fitting : items;
}

/** The texts in the order of the page, each with its formatted parts. */
function leavesOf(heading: Element, budget: LookBudget): Leaf[] {
  const parts = new Map<Element, string[]>();
  const filter = NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT;
  const walker = heading.ownerDocument.createTreeWalker(heading, filter, (node) =>
    isElement(node) && (node.matches(skipped) || !budget.admit(node))
      ? NodeFilter.FILTER_REJECT
      : NodeFilter.FILTER_ACCEPT,
  );
  while (parts.size < maxTexts && walker.nextNode()) {
    const node = walker.currentNode;
    if (isElement(node) || !node.parentElement) continue;
    const element = node.parentElement.closest(`:not(${formatting})`) ?? heading;
    const known = parts.get(element);
    if (known) known.push(node.nodeValue ?? '');
    else parts.set(element, [node.nodeValue ?? '']);
  }
  return [...parts]
    .map(([element, texts]) => ({ element, text: oneLine(texts.join(' ')) }))
    .filter(({ text }) => text !== '');
}

const isElement = (node: Node): node is Element => node.nodeType === 1;
