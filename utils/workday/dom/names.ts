import { role } from './roles.ts';
import { cleanLabel, oneLine, textOf } from './text.ts';

/**
 * Names of controls: the part of "Accessible Name and Description Computation 1.2" that labels a
 * form field. `dom-accessibility-api` computes the name alone. Here the elements that give it are
 * needed too, a control's own value must not become part of its name, and a look names hundreds of
 * elements without asking for their style. The tests compare both.
 */

/** The elements that an attribute names by their ids, in its order. */
export function referenced(element: Element, attribute: string): HTMLElement[] {
  const ids = element.getAttribute(attribute)?.split(/\s+/) ?? [];
  return ids.flatMap((id) => (id && element.ownerDocument.getElementById(id)) || []);
}

/**
 * The elements outside the control that name it. `aria-labelledby` of a drop-down button mostly
 * names its value too, which lies in the button.
 */
export function namingElements(control: Element): HTMLElement[] {
  const labelled = referenced(control, 'aria-labelledby').filter(
    (element) => !control.contains(element) && textOf(element) !== '',
  );
  if (labelled.length > 0) return labelled;
  return [...((control as Partial<HTMLInputElement>).labels ?? [])].filter(
    (label) => textOf(label) !== '',
  );
}

/** The text of a label without that of a control inside it. */
export function labelText(label: Element): string {
  if (!label.querySelector(inLabel)) return textOf(label);
  const copy = label.cloneNode(true) as Element;
  for (const control of copy.querySelectorAll(inLabel)) control.remove();
  return textOf(copy);
}

const inLabel = `select, textarea, button, ${role('combobox', 'listbox', 'textbox', 'button')}`;

/** Returns the control's name without marks, or an empty string. */
export function nameOf(control: Element): string {
  const texts = namingElements(control).map(labelText);
  if (texts.length > 0) return cleanLabel(texts.join(' '));
  return cleanLabel(control.getAttribute('aria-label') ?? '');
}

/** The weakest names: a tooltip, and the text of an empty box. */
export const fallbackNameOf = (control: Element): string =>
  cleanLabel(control.getAttribute('title') || control.getAttribute('placeholder') || '');

/** What a button, an option or a chip is called. */
export function captionOf(element: Element): string {
  const labelled = referenced(element, 'aria-labelledby').map(textOf).filter(Boolean).join(' ');
  return (
    labelled ||
    oneLine(element.getAttribute('aria-label') ?? '') ||
    textOf(element) ||
    oneLine(element.getAttribute('title') ?? '') ||
    oneLine((element as Partial<HTMLInputElement>).value?.toString() ?? '')
  );
}
