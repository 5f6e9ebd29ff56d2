import { labelText } from '../dom/names.ts';
import { named } from '../dom/selectors.ts';
import { cleanLabel, textOf } from '../dom/text.ts';
import { isVisible } from '../dom/visible.ts';

const rowSelector = `li, ${named('formItem', 'formElement')}`;
const groupSelector = '[role="group"], fieldset';
const labelSelector = `${named('formLabel')}, label, legend, dt`;
const controlSelector =
  'input, textarea, select, button, table, [role="textbox"], [role="combobox"], [role="button"], [role="grid"]';
const namedSelector = ['input', 'textarea', 'select', '[role="textbox"]', '[role="combobox"]']
  .map((control) => `${control}:is([aria-label], [aria-labelledby])`)
  .join(', ');
/** Longer texts explain a form. */
const maxLength = 200;

/**
 * Returns the name of a field by its label. Some layouts leave the label empty, and show its text
 * in the row before, or as the first text of the group (docs/workday.md, "Page markup").
 */
export function labelTextOf(label: HTMLElement): string {
  const own = cleanLabel(labelText(label));
  if (own || !label.matches('label')) return own;
  const row = label.closest<HTMLElement>(rowSelector);
  if (row && hasOwnName(row)) return '';
  return textAlone(row?.previousElementSibling) || headOf(label.closest(groupSelector), label);
}

/** Whether the control in the row is named without the label. */
function hasOwnName(row: HTMLElement): boolean {
  const control = row.querySelector(namedSelector);
  const ids = control?.getAttribute('aria-labelledby')?.split(/\s+/) ?? [];
  const texts = ids.map((id) => textOf(row.ownerDocument.getElementById(id)));
  return texts.join('') !== '' || (control?.getAttribute('aria-label') ?? '').trim() !== '';
}

/** The text of an element that shows nothing else. */
function textAlone(element: Element | null | undefined): string {
  if (!element || element.querySelector(controlSelector) || !isVisible(element)) return '';
  const labels = [...element.querySelectorAll(labelSelector)];
  if (element.matches(labelSelector) || labels.some((one) => textOf(one) !== '')) return '';
  const text = cleanLabel(textOf(element));
  return text.length <= maxLength ? text : '';
}

/** The text above the first field of a group, if the label belongs to that field. */
function headOf(group: Element | null, label: HTMLElement): string {
  if (!group || group.querySelector('label') !== label) return '';
  for (let at: Element | null = label; at && at !== group; at = at.parentElement) {
    const text = textAlone(at.previousElementSibling);
    if (text) return text;
  }
  return '';
}
