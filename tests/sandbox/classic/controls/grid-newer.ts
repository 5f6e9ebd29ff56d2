import type { Row } from '../../page-model.ts';
import { styled } from '../class-names.ts';
import { element, part } from '../element.ts';
import type { GridWidget, Page } from '../page.ts';
import { settings } from '../settings.ts';
import { words } from '../words.ts';
import { drawCell } from './grid-cell.ts';
import { drawGridToolbar } from './grid-toolbar.ts';

/** Imitates emotion's class hash; different on every load. */
const hash = Math.random().toString(36).slice(2, 8);

/**
 * A native table with emotion class names, whose first cell is a row header (docs/workday.md, "Page
 * markup").
 */
export function drawNewerGrid(grid: GridWidget, page: Page): HTMLElement {
  const headings = grid.columns.map(({ id, label }) =>
    part(
      'th',
      `columnHeader${id}`,
      { id: `columnheader${id}`, role: 'columnheader', scope: 'col' },
      ...headingTexts(id, label),
    ),
  );
  const table = part(
    'table',
    'table',
    { class: `css-${hash}-Table ${styled('grid')}`, 'data-testid': 'table' },
    part('thead', 'tableHead', {}, part('tr', 'tableHeaderRow', { role: 'row' }, ...headings)),
    tableBody(grid, page),
  );
  return part(
    'div',
    'rivaWidget',
    { class: styled('riva') },
    drawGridToolbar(grid, page),
    part('div', 'tableWrapper', { class: `css-${hash}-TableWrapper` }, table),
  );
}

/** The name and the caption of its button, with or without a button around both. */
function headingTexts(id: string, label: string): HTMLElement[] {
  const texts = [
    element('span', {}, label),
    element('span', { class: styled('unseen') }, words.sortAndFilter),
  ];
  if (settings.plainHeadings) return texts;
  return [part('button', `buttonHeader${id}`, { type: 'button' }, ...texts)];
}

function tableBody(grid: GridWidget, page: Page): HTMLElement {
  const body = element('tbody', {}, ...grid.rows.map((row) => tableRow(grid, row, page)));
  const span = { colspan: grid.columns.length };
  if (settings.emptySentence && grid.rows.length === 0)
    body.append(element('tr', {}, element('td', span, words.noItems)));
  if (settings.loadingRow && grid.rows.length > 0)
    body.append(element('tr', { 'data-testid': 'loadingRow' }, element('td', span, '…')));
  return body;
}

function tableRow(grid: GridWidget, row: Row, page: Page): HTMLElement {
  const line = part('tr', 'row', {
    'data-row-id': row.id,
    'data-testid': 'row',
    role: 'row',
  });
  row.cells.forEach((cell, index) => {
    const number = grid.columns[index]?.id ?? '';
    const content = drawCell(
      cell,
      { key: `${grid.id}/${row.id}/${index}`, headingId: `columnheader${number}`, row: line },
      page,
    );
    const container = part(
      'div',
      'cellContainer',
      {},
      element('div', { id: `gen-dwr-comp-${number}-${row.id}` }, content),
    );
    line.append(
      index === 0
        ? part('th', 'cell', { role: 'rowheader', scope: 'row' }, container)
        : part('td', 'cell', { tabindex: 0 }, container),
    );
  });
  return line;
}
