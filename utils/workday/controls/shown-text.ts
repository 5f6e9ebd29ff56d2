import { referenced } from '../dom/names.ts';
import { listRoles } from '../dom/roles.ts';
import { oneLine } from '../dom/text.ts';

/** Parts of a control that are not its value. */
const notValue = [
  '[aria-hidden="true"], [hidden], script, style, svg, label, legend',
  'button, [role~="button"], input, select, textarea, [aria-live]:not([aria-live="off"])',
  '[role~="alert"], [role~="status"], [role~="log"], [role~="tooltip"], [role="dialog"]',
  listRoles,
].join(', ');

/**
 * Text of a list while nothing is chosen, which component libraries mark in no common way: a text
 * that ends in dots, or the English request to choose.
 */
const placeholderText = /(?:…|\.\.\.)$|^select one\b|^(?:select|choose) an? [^,]*$/i;

/** Returns the value that a box or a button shows as text, or an empty string. */
export function shownText(control: Element): string {
  return shownTexts(control).join(' ');
}

/** Returns the texts that an element shows as values, one for each element that contains text. */
export function shownTexts(scope: Element): string[] {
  if (hasPlaceholderMark(scope)) return [];
  const texts = new Map<Node, string>();
  const skipped = descriptionsIn(scope);
  const read = NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT;
  const walker = scope.ownerDocument.createTreeWalker(scope, read, (node) =>
    node.nodeType === 1 && isSkipped(node as Element, skipped)
      ? NodeFilter.FILTER_REJECT
      : NodeFilter.FILTER_ACCEPT,
  );
  while (walker.nextNode()) {
    const { currentNode: node } = walker;
    if (node.nodeType !== 3 || !node.parentElement) continue;
    texts.set(node.parentElement, `${texts.get(node.parentElement) ?? ''} ${node.nodeValue ?? ''}`);
  }
  return [...texts.values()]
    .map((text) => oneLine(text).replace(/[,;]$/, ''))
    .filter((text) => text !== '' && !placeholderText.test(text));
}

const isSkipped = (element: Element, descriptions: ReadonlySet<Element>): boolean =>
  element.matches(notValue) || descriptions.has(element) || hasPlaceholderMark(element);

/** Headless libraries mark what shows a placeholder by an attribute of that name. */
const hasPlaceholderMark = ({ attributes }: Element): boolean =>
  [...attributes].some(({ name, value }) => /^data-placeholder/.test(name) && value !== 'false');

/** Hints and messages that the controls inside refer to. */
function descriptionsIn(scope: Element): ReadonlySet<Element> {
  const controls = [scope, ...scope.querySelectorAll('[aria-describedby], [aria-errormessage]')];
  return new Set(
    controls.flatMap((control) => [
      ...referenced(control, 'aria-describedby'),
      ...referenced(control, 'aria-errormessage'),
    ]),
  );
}
