import type { FieldRow } from './field-row.ts';

/** The part after `NN$NNNN` is volatile (docs/workday.md, "Page markup"). */
const metadataId = /^\d+\$\d+/;

/**
 * Returns the field's metadata id, from its label, its widget or its input, or null. Ignores the
 * ids of list items.
 */
export function metadataIdOf({ labelElement, element, widget }: FieldRow): string | null {
  const attributes = [element, widget, labelElement].map((source) =>
    source.getAttribute('data-metadata-id'),
  );
  const ids = [labelElement.id, labelElement.getAttribute('for'), widget.id];
  for (const text of [...attributes, ...ids]) {
    const id = metadataId.exec(text ?? '')?.[0];
    if (id) return id;
  }
  return null;
}
