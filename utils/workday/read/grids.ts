import { checkbox, isChecked } from '../controls/checkbox.ts';
import { controlOf, kindOf } from '../controls/kinds.ts';
import { createLookBudget, type LookBudget } from '../dom/look-budget.ts';
import { named, namedLike, quoted } from '../dom/selectors.ts';
import type { GridSnapshot } from '../dom/snapshot.ts';
import { textOf } from '../dom/text.ts';
import { isVisible } from '../dom/visible.ts';
import { columnHeadings } from './column-heading.ts';

const byRole = '[role="grid"], [role="table"], [role="treegrid"]';
/** Rows of older grids lie in tables of their own, apart from the headings. */
const partSelector = namedLike('gridChunk-', 'MainTable-');
const gridSelector = `table, ${byRole}, ${partSelector}, ${named('MainContainer')}:has([data-uxi-widget-type="columnHeader"])`;
const headingSelector =
  '[role="columnheader"], [data-uxi-widget-type="columnHeader"], thead th, thead td';
const rowSelector = 'tr, [role="row"]';
const cellSelector = `td, th, [role="cell"], [role="gridcell"], [role="rowheader"], ${named('gridCell')}`;
/** Places of rows that hold no data. */
const noRowsSelector = `${named('gridToolbar')}, thead, tfoot`;
/** Stands in for the rows while they load. */
const loadingSelector = '[data-testid="loadingRow"], [aria-busy="true"]';
const containerSelector = `${named('rivaWidget', 'MainContainer')}, figure, section, [role="region"]`;

/** Far more than any page of the guide has. */
const maxGrids = 50;
const maxGridRows = 2_000;
const maxColumns = 50;
/** Elements around the rows of a grid that may contain its headings. */
const maxStepsToHeadings = 6;

/**
 * Returns the grids with column headings: tables, older grids that load in chunks as they are
 * scrolled, and grids by role. Others are layout.
 */
export function gridsIn(root: HTMLElement, budget = createLookBudget(root)): GridSnapshot[] {
  const found = budget.take(root.querySelectorAll<HTMLElement>(gridSelector), maxGrids);
  const roots = new Set<HTMLElement>();
  for (const element of found) {
    const grid = isVisible(element) ? gridOf(element, root) : null;
    if (!grid || [...roots].some((outer) => outer.contains(grid))) continue;
    for (const inner of roots) if (grid.contains(inner)) roots.delete(inner);
    roots.add(grid);
  }
  return [...roots].map((grid) => readGrid(grid, budget));
}

/** The element with the headings and the rows, or null if there are no headings. */
function gridOf(element: HTMLElement, root: HTMLElement): HTMLElement | null {
  // A table around the parts of an older grid is layout.
  const isLayout = element.matches('table') && element.querySelector(partSelector) !== null;
  if (!isLayout && headingsOf(element).length > 0) return element;
  if (!element.matches(partSelector)) return null;
  let around = element.parentElement;
  for (let step = 0; around && around !== root && step < maxStepsToHeadings; step++) {
    if (around.querySelector(headingSelector)) return around;
    around = around.parentElement;
  }
  return null;
}

/** The headings of the grid itself, from the last row of headings: others span several columns. */
function headingsOf(grid: HTMLElement): Element[] {
  const inParts = grid.querySelector(partSelector) !== null;
  const own = [...grid.querySelectorAll(headingSelector)].filter(
    (heading) =>
      !heading.parentElement?.closest(headingSelector) && (inParts || isOwn(heading, grid)),
  );
  const headings = own.length > 0 ? own : plainHeadings(grid);
  const last = headings.at(-1)?.closest(rowSelector);
  return headings.filter((heading) => heading.closest(rowSelector) === last && isShown(heading));
}

/** A table without a `thead` starts with a row of nothing but `th`. */
function plainHeadings(grid: HTMLElement): Element[] {
  if (!grid.matches('table')) return [];
  const row = [...grid.querySelectorAll('tr')].find((one) => one.closest('table') === grid);
  const cells = [...(row?.children ?? [])];
  return cells.length > 1 && cells.every((cell) => cell.matches('th:not([scope="row"])'))
    ? cells
    : [];
}

/** Lies in this grid, and not in another one inside a cell. */
function isOwn(element: Element, grid: HTMLElement | null): boolean {
  if (!grid) return false;
  const cell = element.parentElement?.closest(cellSelector);
  return !cell || !grid.contains(cell) || cell.matches(headingSelector);
}

function readGrid(grid: HTMLElement, budget: LookBudget): GridSnapshot {
  const headings = budget.take(headingsOf(grid), maxColumns);
  const columns = columnHeadings(headings, budget);
  const rows = rowsIn(grid, budget)
    .map((row) => cellsOf(row))
    .filter((cells) => cells.length > 0 && !isSentence(cells, columns.length))
    .map((cells) => budget.take(cells, maxColumns).map((cell) => readCell(cell as HTMLElement)))
    .filter((cells) => cells.some(({ text }) => text !== ''));
  const hidden = rows.map((cells) => cells.map((cell) => cell.hidden));
  return {
    title: titleOf(grid),
    columns,
    rows: rows.map((cells) => cells.map(({ text }) => text)),
    ...(hidden.flat().some((count) => count > 0) && { hidden }),
    ...(isPartial(grid, rows.length) && { partial: true }),
  };
}

const rowCountSelector = named('rowCountLabel');

/** Rows are still loading, or the count beside the grid is another than that of its rows. */
function isPartial(grid: HTMLElement, rowCount: number): boolean {
  const around = grid.closest(containerSelector) ?? grid.parentElement ?? grid;
  if (around.querySelector(loadingSelector)) return true;
  const counts = [...around.querySelectorAll(rowCountSelector)].filter(isShown).map(textOf);
  const [only, ...others] = counts;
  if (only === undefined || others.length > 0) return false;
  const numbers = only.replace(/(?<=\d)[.,'\u00a0\u202f](?=\d{3})/g, '').match(/\d+/g) ?? [];
  return numbers.some((count) => Number(count) !== rowCount);
}

function rowsIn(grid: HTMLElement, budget: LookBudget): HTMLElement[] {
  const parts = grid.querySelector(partSelector) !== null;
  const all = budget.take(grid.querySelectorAll<HTMLElement>(rowSelector), maxGridRows);
  return all.filter(
    (row) =>
      isOwn(row, parts ? row.closest<HTMLElement>(partSelector) : grid) &&
      !row.closest(noRowsSelector) &&
      !row.matches(loadingSelector) &&
      !row.querySelector(headingSelector) &&
      isVisible(row),
  );
}

function cellsOf(row: HTMLElement): Element[] {
  return [...row.querySelectorAll(cellSelector)].filter((cell) => {
    const outer = cell.parentElement?.closest(cellSelector);
    return cell.closest(rowSelector) === row && !(outer && row.contains(outer)) && isShown(cell);
  });
}

/**
 * An empty grid says so in one cell across all columns, in any language. Titles of groups look the
 * same, and are no row either.
 */
function isSentence(cells: readonly Element[], columns: number): boolean {
  if (columns < 2) return false;
  const filled = cells.filter((cell) => spanOf(cell) > 1 || textOf(cell) !== '');
  const [only] = filled;
  return only !== undefined && filled.length === 1 && (cells.length === 1 || spanOf(only) > 1);
}

const spanOf = (cell: Element): number =>
  Number(cell.getAttribute('colspan') ?? cell.getAttribute('aria-colspan') ?? 1);

const isShown = (element: Element): boolean => !element.matches('[hidden], [aria-hidden="true"]');

/** The text of a cell, and how many entries of its list are folded away. */
function readCell(cell: HTMLElement): { text: string; hidden: number } {
  const widget = cell.querySelector<HTMLElement>(named('cellContainer')) ?? cell;
  const kind = kindOf(widget);
  if (kind === 'checkbox') return { text: String(isChecked(checkbox.element(widget))), hidden: 0 };
  const reading = controlOf(kind).read(widget);
  switch (reading.kind) {
    case 'prompt':
      return { text: reading.items.join(', '), hidden: reading.hidden };
    case 'read-only':
      return { text: reading.value, hidden: reading.hidden };
    case 'select':
      return { text: reading.value ?? '', hidden: 0 };
    case 'text':
    case 'text-area':
    case 'number':
      return { text: reading.value, hidden: 0 };
    default:
      return { text: '', hidden: 0 };
  }
}

function titleOf(grid: HTMLElement): string {
  const caption = grid.querySelector(':scope > caption');
  if (caption) return textOf(caption);
  const id = grid.getAttribute('aria-labelledby');
  const label = id ? grid.ownerDocument.querySelector(`[id=${quoted(id)}]`) : null;
  if (label) return textOf(label);
  for (
    let ancestor = grid.closest(containerSelector);
    ancestor;
    ancestor = ancestor.parentElement?.closest(containerSelector) ?? null
  ) {
    const titles = ancestor.querySelectorAll(named('gridTitleLabel'));
    if (titles.length === 1) return textOf(titles[0]);
    if (titles.length > 1) break;
  }
  return '';
}
