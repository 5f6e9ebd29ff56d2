import { checkbox, isChecked } from '../controls/checkbox.ts';
import { controlOf, kindOf } from '../controls/kinds.ts';
import { createLookBudget, type LookBudget } from '../dom/look-budget.ts';
import { named, namedLike, quoted } from '../dom/selectors.ts';
import type { GridSnapshot } from '../dom/snapshot.ts';
import { textOf } from '../dom/text.ts';
import { isVisible } from '../dom/visible.ts';

const newerSelector = 'table';
const olderSelector = `${named('MainContainer')}:has([data-uxi-widget-type="columnHeader"])`;
const olderHeaderSelector = '[data-uxi-widget-type="columnHeader"]';
const chunkSelector = `table${namedLike('gridChunk-')}`;
const containerSelector = `${named('rivaWidget', 'MainContainer')}, figure, section, [role="region"]`;

/** Far more than any page of the guide has. */
const maxGrids = 50;
const maxGridRows = 2_000;
const maxColumns = 50;

/**
 * Returns tables of both generations. A newer one is a real `table`; an older one loads in chunks
 * as it is scrolled.
 */
export function gridsIn(root: HTMLElement, budget = createLookBudget(root)): GridSnapshot[] {
  const tables = budget
    .take(root.querySelectorAll<HTMLElement>(newerSelector), maxGrids)
    .filter(
      (table) =>
        !table.closest(olderSelector) && table.querySelector('thead') !== null && isVisible(table),
    );
  const chunked = budget
    .take(root.querySelectorAll<HTMLElement>(olderSelector), maxGrids)
    .filter(isVisible);
  return [
    ...tables.map((table) => readNewer(table, budget)),
    ...chunked.map((grid) => readOlder(grid, budget)),
  ];
}

function readNewer(table: HTMLElement, budget: LookBudget): GridSnapshot {
  const heads = table.querySelectorAll('thead tr:last-of-type > *');
  const columns = budget.take(heads, maxColumns).map(headerText);
  const rows = budget
    .take(table.querySelectorAll<HTMLElement>('tbody > tr'), maxGridRows)
    .filter(isVisible)
    .map((row) => cellTexts(row.children, budget));
  return { title: titleOf(table), columns, rows };
}

function readOlder(grid: HTMLElement, budget: LookBudget): GridSnapshot {
  const heads = grid.querySelectorAll(olderHeaderSelector);
  const columns = budget.take(heads, maxColumns).map(headerText);
  const chunks = grid.querySelectorAll<HTMLElement>(`${chunkSelector} tr`);
  const rows = budget.take(chunks, maxGridRows).map((row) => {
    const cells = row.querySelectorAll<HTMLElement>(named('gridCell'));
    return cellTexts(cells.length > 0 ? cells : row.children, budget);
  });
  return { title: titleOf(grid), columns, rows };
}

const cellTexts = (cells: Iterable<Element>, budget: LookBudget): string[] =>
  budget.take(cells, maxColumns).map((cell) => cellText(cell as HTMLElement));

/**
 * Returns the header text without the hidden caption of the sort and filter button that follows it.
 */
function headerText(header: Element): string {
  const label = header.querySelector(`${named('columnLabel')}, ${namedLike('columnLabel')}`);
  if (label) return textOf(label);
  const button = header.querySelector(`${namedLike('buttonHeader')}, button`);
  const firstText = [...(button?.children ?? [])].find((child) => textOf(child) !== '');
  return textOf(firstText ?? button ?? header);
}

function cellText(cell: HTMLElement): string {
  const widget = cell.querySelector<HTMLElement>(named('cellContainer')) ?? cell;
  const kind = kindOf(widget);
  if (kind === 'checkbox') return String(isChecked(checkbox.element(widget)));
  const reading = controlOf(kind).read(widget);
  switch (reading.kind) {
    case 'prompt':
      return reading.items.join(', ');
    case 'select':
      return reading.value ?? '';
    case 'text':
    case 'text-area':
    case 'number':
    case 'read-only':
      return reading.value;
    default:
      return '';
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
