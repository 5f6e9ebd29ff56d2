import { layer } from '../dom/canvas-kit.ts';
import { named } from '../dom/selectors.ts';
import { isVisible } from '../dom/visible.ts';
import { type FieldRow, rowsOf } from './rows.ts';

const cell = `td, th[scope="row"], ${named('gridCell')}`;
/** Enough for the tables of the journey's pages; what lies further down is out of sight. */
const maxCells = 150;

/** What the page shows and people read: read-only values with their labels, and the cells of tables. `read` are the rows of `root`, where they were just read. */
export function valuesIn(
  root: HTMLElement,
  read: readonly FieldRow[] = rowsOf(root),
): HTMLElement[] {
  const rows = read
    .filter(({ kind }) => kind === 'read-only' || kind === 'unsupported')
    .flatMap(({ labelElement, widget }) => [labelElement, widget]);
  const cells = [...root.querySelectorAll<HTMLElement>(cell)].slice(0, maxCells).filter(isVisible);
  return [...rows, ...cells];
}

const popup = '[data-automation-widget="wd-popup"], .wd-popup';
const list = `${layer}:not(:has([role="dialog"])), body > ${named('menuList')}, body > [role="listbox"], body > * > [role="listbox"], body > [role="menu"]`;

/** Workday's open prompt lists and menus: popups beside the form. Used ones stay in the document, hidden (docs/workday.md, "Behaviour"). */
export function openPopups(document: Document, form: Element): HTMLElement[] {
  return [...document.querySelectorAll<HTMLElement>(`${popup}, ${list}`)].filter(
    (one) =>
      one.getAttribute('data-automation-activepopup') !== 'false' &&
      !one.contains(form) &&
      !form.contains(one) &&
      isVisible(one),
  );
}
