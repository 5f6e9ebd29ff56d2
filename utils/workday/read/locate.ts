import { controlOf } from '../controls/kinds.ts';
import { findPage } from '../dom/page.ts';
import type { ButtonKind } from '../dom/snapshot.ts';
import { findButton } from './buttons.ts';
import type { FieldRow } from './field-row.ts';
import type { RowQuery } from './find-row.ts';
import { findFieldRow } from './rows.ts';

/** Live elements of the visible page: use at once, locate again after every change of the page. */

/** The field's row, or null if it is not there or cannot be told from another. */
export function locateField(document: Document, query: RowQuery): FieldRow | null {
  const root = findPage(document)?.root;
  const row = root ? findFieldRow(root, query) : null;
  return row === 'ambiguous' ? null : row;
}

/** The element that a person would point at: the box, the list, the tick. */
export const controlElement = ({ kind, widget }: FieldRow): HTMLElement =>
  controlOf(kind).element(widget);

export function locateButton(document: Document, kind: ButtonKind): HTMLElement | null {
  const root = findPage(document)?.root;
  return root ? findButton(root, kind) : null;
}
