import { sameName } from '../../guide/matching.ts';
import type { Capture, CredentialName, Names, Page } from '../../guide/task.ts';
import { credentialShapes } from '../../state/credential-shapes.ts';
import type { PageSnapshot } from '../../workday/dom/snapshot.ts';
import { readingText } from '../rows/reading.ts';

const shapes: Partial<Record<CredentialName, (text: string) => boolean>> = credentialShapes;

export interface FoundByShape {
  /** Label of the row as the page spells it; empty in a grid. */
  label: string;
  text: string;
}

/**
 * The one value on the page that can be the credential, or null if there is none or more than one.
 * @param names null accepts any row of a grid
 */
export function valueByShape(
  { credential, from }: Capture,
  snapshot: PageSnapshot,
  names: Names | null,
): FoundByShape | null {
  const shape = shapes[credential];
  if (!shape || 'field' in from) return null;
  const values =
    'label' in from
      ? snapshot.rows.map(({ label, reading }) => ({
          label,
          text: readingText(reading)?.trim() ?? '',
        }))
      : cellsBeside(from.where && names?.[from.where.name], snapshot);
  const fitting = values.filter(({ text }) => shape(text));
  return fitting.length === 1 ? (fitting[0] ?? null) : null;
}

/** Whether the page shows all values that it should yield, told by their shapes alone. */
export function yieldsAll(page: Page, snapshot: PageSnapshot): boolean {
  const shown = page.captures.filter(({ from }) => !('field' in from));
  return (
    shown.length > 0 && shown.every((capture) => valueByShape(capture, snapshot, null) !== null)
  );
}

/** Cells of the rows that contain the name. */
function cellsBeside(name: string | undefined, { grids }: PageSnapshot): FoundByShape[] {
  return grids
    .flatMap(({ rows }) => rows)
    .filter((cells) => name === undefined || cells.some((cell) => sameName(cell, name)))
    .flatMap((cells) => cells.map((cell) => ({ label: '', text: cell.trim() })));
}
