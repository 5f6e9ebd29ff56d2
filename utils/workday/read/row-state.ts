import { isOff, operable } from '../controls/operable.ts';
import { referenced } from '../dom/names.ts';
import { fieldControls } from '../dom/roles.ts';
import { first, named } from '../dom/selectors.ts';
import { cleanLabel, textOf } from '../dom/text.ts';
import type { FieldRow } from './field-row.ts';

const requiredMark = named('formLabelRequired');
const sectionSelector = 'section, [role~="group"], [role~="region"]';

/** Titles of the sections around a row, outermost first. */
export function sectionsOf(row: Pick<FieldRow, 'element'>, root: HTMLElement): string[] {
  const titles: string[] = [];
  for (let at = row.element.parentElement; at && at !== root.parentElement; at = at.parentElement) {
    const title = sectionTitle(at);
    if (title) titles.unshift(title);
  }
  return titles;
}

function sectionTitle(element: HTMLElement): string {
  if (element.matches(named('fieldSetBody'))) {
    const legend = [...element.querySelectorAll(named('fieldSetLegendLabel'))].find(
      (one) => one.closest(named('fieldSetBody')) === element,
    );
    return textOf(legend);
  }
  if (element.localName === 'fieldset') return textOf(element.querySelector(':scope > legend'));
  if (!element.matches(sectionSelector)) return '';
  const titles = referenced(element, 'aria-labelledby').map(textOf).filter(Boolean);
  return titles.join(' ') || cleanLabel(element.getAttribute('aria-label') ?? '');
}

/** Workday marks the row, not the label. Others mark the control, a hidden one in some lists. */
export function isRequired(row: FieldRow): boolean {
  return (
    row.element.matches(requiredMark) ||
    row.labelElement.closest(requiredMark) !== null ||
    first(row.widget, '[aria-required="true"], [required]') !== null ||
    /[*＊]\s*$/.test(row.labelElement.textContent ?? '')
  );
}

/** Nobody can change the field now. Buttons and options inside it may be off for other reasons. */
export function isDisabled({ widget }: FieldRow): boolean {
  const control = operable(widget, fieldControls);
  if (control) return isOff(control);
  return first(widget, '[aria-disabled="true"]') !== null;
}

export function isInvalid(row: FieldRow): boolean {
  return (
    first(row.widget, '[aria-invalid="true"]') !== null ||
    row.element.querySelector(named('errorWidgetInlineMessageCanvas')) !== null
  );
}
