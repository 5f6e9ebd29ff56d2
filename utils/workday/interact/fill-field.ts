import type { FillTask } from '../controls/control.ts';
import { expandItems } from '../controls/items.ts';
import { controlOf } from '../controls/kinds.ts';
import type { FillOutcome, FillValue } from '../dom/snapshot.ts';
import type { RowQuery } from '../read/find-row.ts';
import { locateField } from '../read/locate.ts';

export interface FillOptions {
  /** Checked between the items of a list: the current one is finished, the rest is left. */
  signal: AbortSignal;
  /** For lists: null when work on an item begins, then its outcome. */
  onItem?: (name: string, outcome: FillOutcome | null) => void;
}

/**
 * Enters a value into a field through the events that a person causes, and reads it back.
 * `unsupported` also means that the field is missing, is ambiguous, or takes no such value.
 * Presses none of the page's buttons.
 */
export async function fillField(
  document: Document,
  query: RowQuery,
  value: FillValue,
  { signal, onItem }: FillOptions,
): Promise<FillOutcome> {
  const row = locateField(document, query);
  if (!row) return { result: 'unsupported' };
  if (signal.aborted) return { result: 'stopped' };
  const { kind } = row;
  const task: FillTask = {
    document,
    widget: () => {
      const current = locateField(document, query);
      return current?.kind === kind ? current.widget : null;
    },
    signal,
    onItem: (name, outcome) => onItem?.(name, outcome),
  };
  return (await controlOf(kind).fill?.(value, task)) ?? { result: 'unsupported' };
}

/** Opens "More (n)" of a list so that it can be read in full. Returns whether all of it shows. */
export async function expandField(document: Document, query: RowQuery): Promise<boolean> {
  if (!locateField(document, query)) return false;
  return expandItems(document, () => locateField(document, query)?.widget ?? null);
}
