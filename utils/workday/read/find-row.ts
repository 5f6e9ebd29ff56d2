import type { Reading, RowSnapshot } from '../dom/snapshot.ts';
import { labelKey } from '../dom/text.ts';

/** What tells one row from another. A `RowSnapshot` is one; live rows are described on demand. */
export interface RowDescription extends Pick<RowSnapshot, 'label' | 'knownAs' | 'sections'> {
  readonly reading: { readonly kind: Reading['kind'] };
}

/** The row that is wanted. */
export interface RowQuery {
  /** Names the field may carry. The first one that names any row decides. */
  labels: readonly string[];
  /** The control that the field should have. Without one, any input is preferred to text. */
  control?: Reading['kind'];
  /** Title of one of the sections around the row. */
  section?: string;
}

/**
 * Returns the index of the field's row, `'ambiguous'` if several rows fit equally well, or null if
 * no row has one of the labels. Judging, drawing and filling all use this rule; with a rule each, a
 * field could be judged on one row and filled on another.
 *
 * - Labels are compared with case, dashes, quote marks and closing marks folded, because guides,
 *   tenants and keyboards mix them up.
 * - `knownAs` replaces the page's own label, which may be in another language.
 * - A row with the wanted control wins, then a row that can be edited if the wanted control can.
 *   The kind only ranks: a password box that shows its content reads as text and is still meant.
 * - A single row with the label is the field, whatever its control.
 * - Being disabled does not count: Workday disables and enables the same row while a form is
 *   filled in, and another row must not take its place meanwhile.
 */
export function findRowIndex(
  rows: readonly RowDescription[],
  { labels, control, section }: RowQuery,
): number | 'ambiguous' | null {
  const keys = rows.map(({ label, knownAs }) => labelKey(knownAs ?? label));
  for (const wanted of labels.map(labelKey)) {
    const named = rows.flatMap((row, index) =>
      keys[index] === wanted && (section === undefined || isIn(row, section))
        ? [{ row, index }]
        : [],
    );
    const [only, ...others] = named;
    if (!only) continue;
    if (others.length === 0) return only.index;
    const ranked = named.map(({ row, index }) => ({ index, rank: rankOf(row.reading, control) }));
    const best = Math.max(...ranked.map(({ rank }) => rank));
    const [first, ...equal] = ranked.filter(({ rank }) => rank === best);
    return first && equal.length === 0 ? first.index : 'ambiguous';
  }
  return null;
}

/** The row itself, or undefined if there is none or several fit equally well. */
export function findRow<Row extends RowDescription>(
  rows: readonly Row[],
  query: RowQuery,
): Row | undefined {
  const index = findRowIndex(rows, query);
  return typeof index === 'number' ? rows[index] : undefined;
}

function rankOf({ kind }: RowDescription['reading'], control: RowQuery['control']): number {
  if (kind === control) return 2;
  const isEditable = kind !== 'read-only' && kind !== 'unsupported';
  return Number(isEditable === (control !== 'read-only'));
}

const isIn = ({ sections }: RowDescription, section: string): boolean =>
  sections.some((title) => labelKey(title) === labelKey(section));
