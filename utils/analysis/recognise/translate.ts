import { normaliseName } from '../../guide/matching.ts';
import type { Page } from '../../guide/task.ts';
import type { LearntIds } from '../../state/learnt-pages.ts';
import type { PageSnapshot, RowSnapshot } from '../../workday/dom/snapshot.ts';
import { editableRows, fittingShape } from './shape.ts';

/** Gives rows of a page in another language the guide's label, if their metadata id was learnt. */
export function knowById(snapshot: PageSnapshot, { labels }: LearntIds): PageSnapshot {
  const rows = snapshot.rows.map((row): RowSnapshot => {
    const label = row.id === undefined ? undefined : labels[row.id];
    return label === undefined || normaliseName(label) === normaliseName(row.label)
      ? row
      : { ...row, knownAs: label };
  });
  return { ...snapshot, rows };
}

/**
 * Gives fields that neither label nor id identifies the guide's label by their place. Requires that
 * all controls of the page are in the guide's order.
 */
export function knowByPlace(snapshot: PageSnapshot, page: Page): PageSnapshot {
  const shape = fittingShape(page, snapshot.rows);
  if (!shape) return snapshot;
  const editable = editableRows(snapshot.rows);
  const rows = snapshot.rows.map((row): RowSnapshot => {
    const place = shape[editable.indexOf(row)];
    const field = page.fields.find(({ id }) => id === place);
    const [label] = field?.labels ?? [];
    if (label === undefined || row.knownAs !== undefined) return row;
    const named = field?.labels.some((one) => normaliseName(one) === normaliseName(row.label));
    return named ? row : { ...row, knownAs: label, byPlace: true };
  });
  return { ...snapshot, rows };
}
