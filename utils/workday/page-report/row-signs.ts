import { kindOf } from '../controls/kinds.ts';
import type { FieldRow } from '../read/field-row.ts';

/** Native elements that tell a kind by their tag alone. */
const tellingTags = 'textarea, select';
const withoutMeaning = 'kolleno-without-meaning';

/** A control that carries its own name stands in for its label. */
export const isNamedByItself = ({ labelElement, widget }: FieldRow): boolean =>
  widget.contains(labelElement) && labelElement.localName !== 'label';

/**
 * Returns by which signs a row's control is told: the kind is read again without the others. The
 * copies are in a document of their own, where nothing loads and no script runs.
 */
export function signsOfControl({ kind, widget }: FieldRow): {
  byRole: boolean;
  byWorkdayId: boolean;
} {
  const kindWithout = (...remove: ((element: Element) => void)[]) => {
    const inert = document.implementation.createHTMLDocument('');
    const copy = inert.importNode(widget, true);
    removeContent(copy);
    inert.body.append(copy);
    for (const one of remove)
      for (const element of [copy, ...copy.querySelectorAll('*')]) one(element);
    return kindOf(inert.body.firstElementChild ?? copy);
  };
  return {
    byRole: kindWithout(removeWorkdaysOwn) === kind,
    // The absence of a control is no id: it makes every row read-only.
    byWorkdayId:
      kindWithout(removeMeaning) === kind && kindWithout(removeMeaning, removeWorkdaysOwn) !== kind,
  };
}

/** Removes what the control shows or holds: a copy of a secret would outlive its page. */
function removeContent(copy: Element): void {
  const texts = copy.ownerDocument.createTreeWalker(copy, NodeFilter.SHOW_TEXT);
  while (texts.nextNode()) texts.currentNode.nodeValue = '';
  for (const element of [copy, ...copy.querySelectorAll('*')]) {
    element.removeAttribute('value');
    if ('value' in element && typeof element.value === 'string') element.value = '';
  }
}

/** Removes Workday's names and ids, and class names. */
function removeWorkdaysOwn(element: Element): void {
  for (const { name } of [...element.attributes])
    if (name.startsWith('data-') || name === 'class') element.removeAttribute(name);
}

/** Removes roles, states, types and native elements. */
function removeMeaning(element: Element): void {
  for (const { name } of [...element.attributes])
    if (name === 'role' || name.startsWith('aria-')) element.removeAttribute(name);
  // A type that no browser knows. Without a type it would be a text box.
  if (element.localName === 'input') element.setAttribute('type', withoutMeaning);
  if (!element.matches(tellingTags)) return;
  const plain = element.ownerDocument.createElement(withoutMeaning);
  for (const { name, value } of [...element.attributes]) plain.setAttribute(name, value);
  element.replaceWith(plain);
}
