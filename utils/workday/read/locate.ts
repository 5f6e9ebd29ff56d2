import { type ControlKind, controlOf } from '../controls/kinds.ts';
import { findPage } from '../dom/page.ts';
import type { ButtonKind } from '../dom/snapshot.ts';
import { findButton } from './buttons.ts';
import { findRow, type Row } from './rows.ts';

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
  kind?: ControlKind,
): LocatedField | null {
  const root = findPage(document)?.root;
  return root ? located(findRow(root, labels, section, kind)) : null;
}

/** The same for one field after the other of a page whose rows were just read. */
export const locateAmong = (
  root: HTMLElement,
  rows: readonly Row[],
  labels: readonly string[],
): LocatedField | null => located(findRow(root, labels, undefined, undefined, rows));

const located = (row: ReturnType<typeof findRow>): LocatedField | null =>
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
