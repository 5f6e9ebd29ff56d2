import { sameName } from '../../guide/matching.ts';
import type { Field, FieldControl } from '../../guide/task.ts';
import type { Reading, RowSnapshot } from '../../workday/dom/snapshot.ts';

/**
 * The row of a field. Where one label occurs twice ("Comment" on Activate Pending Security Policy Changes), the one with the field's own
 * control is meant. Undefined when there is none or no telling which.
 */
export function findRow(
  rows: readonly RowSnapshot[],
  field: Pick<Field, 'labels' | 'control'>,
): RowSnapshot | undefined {
  const named = firstNonEmpty(field.labels, (label) =>
    rows.filter((row) => sameName(row.knownAs ?? row.label, label)),
  );
  const best = Math.max(...named.map((row) => likeness(row.reading, field.control)));
  const fitting = named.filter((row) => likeness(row.reading, field.control) === best);
  return fitting.length === 1 ? fitting[0] : undefined;
}

function firstNonEmpty<In, Out>(choices: readonly In[], find: (choice: In) => Out[]): Out[] {
  for (const choice of choices) {
    const found = find(choice);
    if (found.length > 0) return found;
  }
  return [];
}

function likeness(reading: Reading, control: FieldControl): number {
  if (reading.kind === control) return 2;
  // A password box can be shown as text, a drop-down list as a prompt: still the input that is meant.
  const editable = reading.kind !== 'read-only' && reading.kind !== 'unsupported';
  return Number(editable === (control !== 'read-only'));
}
