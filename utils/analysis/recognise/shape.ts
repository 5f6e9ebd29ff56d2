import { sameName } from '../../guide/matching.ts';
import type { FieldControl, Page, SequencePlace } from '../../guide/task.ts';
import type { RowSnapshot } from '../../workday/dom/snapshot.ts';

/** Too many pages of Workday have fewer controls than this to tell one by them alone. */
const minDistinctiveControls = 4;

/** Rows whose controls can be edited, in the page's order. */
export const editableRows = (rows: readonly RowSnapshot[]): RowSnapshot[] =>
  rows.filter(({ reading }) => reading.kind !== 'read-only' && reading.kind !== 'unsupported');

/**
 * The page's sequence that the rows fit control for control, or null if none or several fit. A row
 * that is known by its label must be in its own place.
 */
export function fittingShape(
  page: Page,
  rows: readonly RowSnapshot[],
): readonly SequencePlace[] | null {
  const editable = editableRows(rows);
  const fitting = (page.shapes ?? []).filter(
    (shape) =>
      shape.length === editable.length &&
      shape.every((place, index) => fits(page, place, editable[index])),
  );
  return fitting.length === 1 ? (fitting[0] ?? null) : null;
}

/** Another page is unlikely to have as many controls in the same order. */
export const isDistinctive = (shape: readonly SequencePlace[]): boolean =>
  shape.length >= minDistinctiveControls;

function fits(page: Page, place: SequencePlace, row: RowSnapshot | undefined): boolean {
  if (!row || !isOfKind(row.reading.kind, kindAt(page, place))) return false;
  const known = fieldKnownAs(page, row);
  return known === undefined || known === place;
}

/** The newer library uses text boxes for numbers. */
const isOfKind = (shown: string, wanted: FieldControl | undefined): boolean =>
  shown === wanted || (wanted === 'number' && shown === 'text');

const kindAt = (page: Page, place: SequencePlace): FieldControl | undefined =>
  typeof place === 'string' ? page.fields.find(({ id }) => id === place)?.control : place.other;

function fieldKnownAs(page: Page, { label, knownAs }: RowSnapshot): string | undefined {
  const name = knownAs ?? label;
  return page.fields.find(({ labels }) => labels.some((one) => sameName(one, name)))?.id;
}
