import { controlOf, kindOf } from '../controls/kinds.ts';
import { createLookBudget, type LookBudget } from '../dom/look-budget.ts';
import { referenced } from '../dom/names.ts';
import { named } from '../dom/selectors.ts';
import { cleanLabel, textOf } from '../dom/text.ts';
import { isVisible } from '../dom/visible.ts';
import type { FieldRow } from './field-row.ts';
import { findRowIndex, type RowDescription, type RowQuery } from './find-row.ts';
import { labelTextOf } from './label-text.ts';
import {
  anyLabel,
  createNameIndex,
  type NameIndex,
  namedGroup,
  partWithRadios,
  placeByName,
  placeByStructure,
} from './row-places.ts';
import { sectionsOf } from './row-state.ts';
import { headed, namedValues, propertyRows, unlabelledControls } from './unlabelled-rows.ts';

/** Labels inside these name an option or a button, or count the rows of a grid. */
const noFields = `${named('radioBtn', 'dropDownCommandButton', 'rowCountLabel', 'gridToolbar')}, [role="listbox"], [role="menu"], [role="columnheader"], thead, button`;
/** These have a title of their own kind. */
const noField = `table, ${headed}`;

/** Far more fields than any page has. */
const maxRows = 1_000;

/**
 * All visible fields inside `root`, in the page's order. Workday's own structure says most; other
 * labels lead to what they name; then come controls and values that carry their name themselves.
 */
export function rowsOf(root: HTMLElement, budget = createLookBudget(root)): FieldRow[] {
  const rows: FieldRow[] = [];
  const seen = new Set<HTMLElement>();
  const add = (row: FieldRow | null): void => {
    if (!row || seen.has(row.widget) || !isVisible(row.labelElement)) return;
    seen.add(row.widget);
    rows.push(row);
  };
  const labels = budget.take(root.querySelectorAll<HTMLElement>(anyLabel), maxRows);
  const namedBy = createNameIndex(root);
  for (const label of labels) add(rowOf(label, root, namedBy));
  const labelled = rows.length;
  for (const row of groupRows(root, budget)) add(row);
  for (const row of propertyRows(root, budget)) if (!isInside(row.widget, seen)) add(row);
  for (const row of unlabelledControls(root, rows, budget)) add(row);
  for (const row of namedValues(root, budget)) if (!isInside(row.widget, seen)) add(row);
  return rows.length === labelled ? rows : inOrder(rows);
}

/** Whether the element is, holds or lies in one of the widgets. */
const isInside = (element: HTMLElement, widgets: ReadonlySet<HTMLElement>): boolean =>
  [...widgets].some((widget) => widget.contains(element) || element.contains(widget));

/**
 * Radio groups whose name is no `label`, such as the component library's (docs/workday.md, "Canvas
 * Kit").
 */
function groupRows(root: HTMLElement, budget: LookBudget): FieldRow[] {
  const all = budget.take(root.querySelectorAll<HTMLElement>(namedGroup), maxRows);
  return all.flatMap((group): FieldRow[] => {
    const part = partWithRadios(group);
    const [labelElement] = referenced(group, 'aria-labelledby');
    if (!part || !labelElement || labelElement.matches(anyLabel)) return [];
    const label = cleanLabel(textOf(labelElement));
    const widget = group.contains(labelElement) ? part : group;
    return label ? [{ label, labelElement, element: group, widget, kind: kindOf(widget) }] : [];
  });
}

/**
 * Finds the field's row among those on show inside `root`, by the same rule as in a snapshot.
 * @param rows the rows of `root`, if they were just read
 */
export function findFieldRow(
  root: HTMLElement,
  query: RowQuery,
  rows: readonly FieldRow[] = rowsOf(root),
): FieldRow | 'ambiguous' | null {
  const index = findRowIndex(
    rows.map((row) => describe(row, root)),
    query,
  );
  return typeof index === 'number' ? (rows[index] ?? null) : index;
}

/** Reads sections and controls only of the rows whose label fits. */
const describe = (row: FieldRow, root: HTMLElement): RowDescription => ({
  label: row.label,
  get sections() {
    return sectionsOf(row, root);
  },
  get reading() {
    return controlOf(row.kind).read(row.widget);
  },
});

const inOrder = (rows: FieldRow[]): FieldRow[] =>
  rows.sort((a, b) =>
    a.widget.compareDocumentPosition(b.widget) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1,
  );

function rowOf(label: HTMLElement, root: HTMLElement, namedBy: NameIndex): FieldRow | null {
  const text = labelTextOf(label);
  if (!text || label.closest(noFields)) return null;
  const place = placeByStructure(label) ?? placeByName(label, root, namedBy);
  if (!place || place.widget === label || place.widget.matches(noField)) return null;
  const { element, widget, control } = place;
  return { label: text, labelElement: label, element, widget, kind: kindOf(widget, control) };
}
