import { controlOf, type WidgetKind } from '../controls/kinds.ts';
import { findPage } from '../dom/page.ts';
import type { ButtonKind } from '../dom/snapshot.ts';
import { findButton } from './buttons.ts';
import { type FieldRow, findFieldRow } from './rows.ts';

/** Where to draw. Live elements: use at once, locate again after every change of the page. */
export interface LocatedField {
  row: HTMLElement;
  label: HTMLElement;
  control: HTMLElement;
}

/** The field's elements, or null when it is not there or cannot be told from another. `kind` tells two of one label apart. */
export function locateField(
  document: Document,
  labels: readonly string[],
  section?: string,
  kind?: WidgetKind,
): LocatedField | null {
  const root = findPage(document)?.root;
  return root ? located(findFieldRow(root, labels, section, kind)) : null;
}

/** The same for one field after the other of a page whose rows were just read. */
export const locateAmong = (
  root: HTMLElement,
  rows: readonly FieldRow[],
  labels: readonly string[],
): LocatedField | null => located(findFieldRow(root, labels, undefined, undefined, rows));

const located = (row: ReturnType<typeof findFieldRow>): LocatedField | null =>
  row && row !== 'ambiguous'
    ? {
        row: row.element,
        label: row.labelElement,
        control: controlOf(row.kind).element(row.widget),
      }
    : null;

export function locateButton(document: Document, kind: ButtonKind): HTMLElement | null {
  const root = findPage(document)?.root;
  return root ? findButton(root, kind) : null;
}
