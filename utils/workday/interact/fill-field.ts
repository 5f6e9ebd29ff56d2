import type { FillTask } from '../controls/control.ts';
import { expandItems } from '../controls/items.ts';
import { controlOf } from '../controls/kinds.ts';
import { findPage } from '../dom/page.ts';
import type { FillOutcome, FillValue } from '../dom/snapshot.ts';
import { type FieldRow, findFieldRow } from '../read/rows.ts';

export interface FillOptions {
  /** Honoured between items: the one at hand is finished, and the rest is left as it is. */
  signal: AbortSignal;
  /** For lists: null when work on an item begins, then its outcome. */
  onItem?: (name: string, outcome: FillOutcome | null) => void;
}

/**
 * Enters a value into the field of that label, through the events a person causes, and reads it back. `unsupported` also
 * stands for a field that is not there, is ambiguous, or takes no such value. Presses none of the page's buttons.
 */
export async function fillField(
  document: Document,
  labels: readonly string[],
  section: string | undefined,
  value: FillValue,
  { signal, onItem }: FillOptions,
): Promise<FillOutcome> {
  const row = currentRow(document, labels, section);
  if (!row) return { result: 'unsupported' };
  if (signal.aborted) return { result: 'stopped' };
  const { kind } = row;
  const task: FillTask = {
    document,
    widget: () => {
      const now = currentRow(document, labels, section);
      return now?.kind === kind ? now.widget : null;
    },
    signal,
    onItem: (name, outcome) => onItem?.(name, outcome),
  };
  return (await controlOf(kind).fill?.(value, task)) ?? { result: 'unsupported' };
}

/** Opens "More (n)" of a list so that it can be read in full. Answers whether all of it is on show. */
export async function expandField(
  document: Document,
  labels: readonly string[],
  section?: string,
): Promise<boolean> {
  if (!currentRow(document, labels, section)) return false;
  return expandItems(document, () => currentRow(document, labels, section)?.widget ?? null);
}

function currentRow(
  document: Document,
  labels: readonly string[],
  section: string | undefined,
): FieldRow | null {
  const root = findPage(document)?.root;
  const row = root ? findFieldRow(root, labels, section) : null;
  return row === 'ambiguous' ? null : row;
}
