import { kindOf } from '../controls/kinds.ts';
import { operable } from '../controls/operable.ts';
import type { LookBudget } from '../dom/look-budget.ts';
import { fallbackNameOf, nameOf, namingElements, referenced } from '../dom/names.ts';
import { fieldControls, role } from '../dom/roles.ts';
import { named } from '../dom/selectors.ts';
import { cleanLabel, textOf } from '../dom/text.ts';
import { isVisible } from '../dom/visible.ts';
import type { FieldRow } from './field-row.ts';
import { anyLabel, placeOfControl, wrapper } from './row-places.ts';

/** Rows whose label is no `label`: it is written on the control, or stands in a table or before. */

const maxControls = 1_000;
/** Tables with headings of columns. */
export const headed =
  ':is(table, [role~="grid"], [role~="treegrid"], [role~="table"]):has(thead, [scope="col"], [role~="columnheader"])';
const noRows = `:is(table, [role~="table"], [role~="grid"], [role~="treegrid"]):not([role="presentation"], [role="none"]), ${role('listbox', 'menu', 'tree', 'search', 'toolbar', 'tablist')}, header, nav, ${named('gridCell', 'MainContainer', 'pageHeader')}`;
const notField = 'input:is([type="radio"], [type="hidden"])';
/** A label is short. */
const maxLabelLength = 120;

type Found = Pick<FieldRow, 'label' | 'labelElement'>;

/** Controls that no label has led to. Those in lists, grids and searches are no fields. */
export function unlabelledControls(
  root: HTMLElement,
  rows: readonly FieldRow[],
  budget: LookBudget,
): FieldRow[] {
  const taken = new Set(rows.map(({ widget }) => widget));
  const labels = new Set(rows.map(({ labelElement }) => labelElement));
  const all = root.querySelectorAll<HTMLElement>(fieldControls);
  return budget.take(all, maxControls).flatMap((control): FieldRow[] => {
    if (isWithin(taken, control, root) || control.matches(notField)) return [];
    const row = rowOfControl(control, root);
    // A button that carries the name of the box beside it opens its list.
    if (!row || (labels.has(row.labelElement) && !control.matches('input, textarea'))) return [];
    taken.add(row.widget);
    return [row];
  });
}

function isWithin(widgets: ReadonlySet<HTMLElement>, element: HTMLElement, root: HTMLElement) {
  for (let at: HTMLElement | null = element; at && at !== root; at = at.parentElement)
    if (widgets.has(at)) return true;
  return false;
}

function rowOfControl(control: HTMLElement, root: HTMLElement): FieldRow | null {
  const outside = control.parentElement?.closest(noRows);
  if (outside && root.contains(outside)) return null;
  const found = labelOf(control, root);
  if (!found || !isVisible(control)) return null;
  const own = control.closest<HTMLElement>(wrapper);
  const place = own ? null : placeOfControl(found.labelElement, control, root);
  const widget = own ?? place?.widget ?? control;
  const element = place?.element ?? widget.parentElement ?? widget;
  return { ...found, element, widget, kind: kindOf(widget, control) };
}

function labelOf(control: HTMLElement, root: HTMLElement): Found | null {
  const written = nameOf(control);
  const [labelElement = control] = namingElements(control).filter((one) => root.contains(one));
  if (written) return { label: written, labelElement };
  return legendOf(control) ?? textBefore(control, root) ?? fallback(control);
}

function fallback(control: HTMLElement): Found | null {
  const label = fallbackNameOf(control);
  return label ? { label, labelElement: control } : null;
}

/** The name of a group that holds nothing but this control. */
function legendOf(control: HTMLElement): Found | null {
  const group = control.closest<HTMLElement>('fieldset, [role~="group"]');
  if (!group || operable(group, fieldControls) !== control) return null;
  if (group.querySelectorAll(fieldControls).length > 1) return null;
  const legend =
    group.querySelector<HTMLElement>(':scope > legend') ?? referenced(group, 'aria-labelledby')[0];
  const label = cleanLabel(textOf(legend) || (group.getAttribute('aria-label') ?? ''));
  return label ? { label, labelElement: legend ?? control } : null;
}

const maxStepsToText = 3;
const notText = `${fieldControls}, button, [role~="button"], h1, h2, h3, h4, ${anyLabel}, ul, ol, table`;

/** Text right before the control, which nothing links to it. */
function textBefore(control: HTMLElement, root: HTMLElement): Found | null {
  let at = control;
  for (let step = 0; step < maxStepsToText && at !== root; step += 1) {
    const before = at.previousElementSibling as HTMLElement | null;
    if (before) {
      const text = cleanLabel(textOf(before));
      const isText =
        text !== '' &&
        text.length <= maxLabelLength &&
        !before.matches(notText) &&
        !before.querySelector(notText);
      return isText ? { label: text, labelElement: before } : null;
    }
    if (!at.parentElement) return null;
    at = at.parentElement;
  }
  return null;
}

const table = 'table, [role~="table"], [role~="grid"]';
const tableRow = 'tr, [role~="row"]';
const cell = 'td, [role~="cell"], [role~="gridcell"]';
const heading = 'th, [role~="rowheader"]';
const maxTables = 50;
const maxTableRows = 200;

/**
 * Rows of a table that has headings of rows and none of columns, as with "Client ID | abc", and of
 * a form in a table.
 */
export function propertyRows(root: HTMLElement, budget: LookBudget): FieldRow[] {
  const tables = budget
    .take(root.querySelectorAll<HTMLElement>(table), maxTables)
    .filter((one) => !one.matches(headed) && isVisible(one));
  return tables.flatMap((one) =>
    budget
      .take(one.querySelectorAll<HTMLElement>(tableRow), maxTableRows)
      .flatMap((row) =>
        [...row.children].flatMap((child) => propertyOf(child as HTMLElement, row)),
      ),
  );
}

function propertyOf(labelElement: HTMLElement, element: HTMLElement): FieldRow[] {
  const widget = labelElement.nextElementSibling as HTMLElement | null;
  if (!widget?.matches(cell)) return [];
  if (!labelElement.matches(heading) && !isLabelCell(labelElement, widget)) return [];
  const label = cleanLabel(textOf(labelElement));
  return label ? [{ label, labelElement, element, widget, kind: kindOf(widget) }] : [];
}

/** A plain cell is a label where a control follows in the only other cell. */
const isLabelCell = (labelElement: HTMLElement, widget: HTMLElement): boolean =>
  labelElement.matches(cell) &&
  labelElement.parentElement?.childElementCount === 2 &&
  operable(labelElement, fieldControls) === null &&
  operable(widget, fieldControls) !== null;

/** Values that name their label, without a control in them. */
const namedValue =
  '[aria-labelledby]:is(:not([role]), [role~="definition"], [role~="list"], [role~="listbox"], [role~="grid"], [role~="note"])';
const noValue = `section, form, dialog, nav, article, aside, table, fieldset, button, a, main, ${fieldControls}:not([role])`;

export function namedValues(root: HTMLElement, budget: LookBudget): FieldRow[] {
  const all = root.querySelectorAll<HTMLElement>(namedValue);
  return budget.take(all, maxControls).flatMap((widget): FieldRow[] => {
    if (widget.matches(`${noValue}, ${headed}`) || widget.querySelector(fieldControls)) return [];
    const [labelElement] = referenced(widget, 'aria-labelledby');
    if (!labelElement || !isLabel(labelElement, widget, root)) return [];
    const label = cleanLabel(textOf(labelElement));
    const element = widget.parentElement ?? widget;
    if (!label || !isVisible(widget) || !isVisible(labelElement)) return [];
    return [{ label, labelElement, element, widget, kind: kindOf(widget) }];
  });
}

const valueList = `ul, ol, ${role('list', 'listbox', 'grid')}`;
const isLabel = (label: HTMLElement, widget: HTMLElement, root: HTMLElement): boolean =>
  root.contains(label) &&
  !widget.contains(label) &&
  !label.contains(widget) &&
  !label.matches(`${role('tab')}, button`) &&
  // The heading of a list alone names its values. Any other heading titles a section.
  (widget.matches(valueList) || !label.matches(`h1, h2, h3, h4, h5, h6, ${role('heading')}`));
