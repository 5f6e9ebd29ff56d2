import { layer } from '../dom/canvas-kit.ts';
import { named } from '../dom/selectors.ts';
import { isVisible } from '../dom/visible.ts';
import { type FieldRow, rowsOf } from './rows.ts';

const cellSelector = `td, th[scope="row"], ${named('gridCell')}`;
/** Enough for the tables of the setup pages; further cells are out of sight. */
const maxCells = 150;

/**
 * Returns what people read on the page: read-only values with their labels, and table cells.
 * @param knownRows rows of `root`, if they were just read
 */
export function valuesIn(
  root: HTMLElement,
  knownRows: readonly FieldRow[] = rowsOf(root),
): HTMLElement[] {
  const rows = knownRows
    .filter(({ kind }) => kind === 'read-only' || kind === 'unsupported')
    .flatMap(({ labelElement, widget }) => [labelElement, widget]);
  const cells = [...root.querySelectorAll<HTMLElement>(cellSelector)]
    .slice(0, maxCells)
    .filter(isVisible);
  return [...rows, ...cells];
}

const popupSelector = '[data-automation-widget="wd-popup"], .wd-popup';
const listSelector = `${layer}:not(:has([role="dialog"])), body > ${named('menuList')}, body > [role="listbox"], body > * > [role="listbox"], body > [role="menu"]`;

/**
 * Returns Workday's open prompt lists and menus: popups outside the form. Used ones stay in the
 * document, hidden (docs/workday.md, "Behaviour").
 */
export function openPopups(document: Document, form: Element): HTMLElement[] {
  return [...document.querySelectorAll<HTMLElement>(`${popupSelector}, ${listSelector}`)].filter(
    (element) =>
      element.getAttribute('data-automation-activepopup') !== 'false' &&
      !element.contains(form) &&
      !form.contains(element) &&
      isVisible(element),
  );
}
