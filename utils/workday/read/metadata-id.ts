import type { FieldRow } from './rows.ts';

/** What stands behind the core `NN$NNNN` is volatile (docs/workday.md, "Page markup"). */
const core = /^\d+\$\d+/;

/** The field's metadata id, from its label, its widget or its input, or null. Ids of the entries in a list are another matter and not looked at. */
export function metadataIdOf({ labelElement, element, widget }: FieldRow): string | null {
  const marked = [element, widget, labelElement].map((one) => one.getAttribute('data-metadata-id'));
  const named = [labelElement.id, labelElement.getAttribute('for'), widget.id];
  for (const text of [...marked, ...named]) {
    const id = core.exec(text ?? '')?.[0];
    if (id) return id;
  }
  return null;
}
