import type { Row } from '../../page-model.ts';
import { styled } from '../class-names.ts';
import { element, part } from '../element.ts';
import { gwtId } from '../field-ids.ts';
import type { GridWidget, Page } from '../page.ts';
import { settings } from '../settings.ts';
import { drawCell } from './grid-cell.ts';
import { drawGridToolbar } from './grid-toolbar.ts';

/**
 * Rows per table. The next table is added when the scroll panel nears its end (docs/workday.md,
 * "Page markup").
 */
const chunkSize = 20;

export function drawOlderGrid(grid: GridWidget, page: Page): HTMLElement {
  const headingIds = grid.columns.map((_, index) => `columnheader${index + 1}-${gwtId()}`);
  const headings = grid.columns.map((column, index) =>
    element(
      'th',
      { id: headingIds[index], 'data-uxi-widget-type': 'columnHeader', role: 'columnheader' },
      part('div', `columnLabel${index}`, { class: 'gwt-Label' }, column.label),
    ),
  );
  const panel = part('div', 'scrollPanel', { class: styled('grid-scroll') });
  const chunks = Math.ceil(grid.rows.length / chunkSize);
  let loaded = 0;
  const load = (): void => {
    const rows = grid.rows.slice(loaded * chunkSize, (loaded + 1) * chunkSize);
    const name = settings.mainTable ? `MainTable-${loaded}` : `gridChunk-${loaded}`;
    const table = part('table', name, { class: styled('grid', 'grid-older') });
    table.append(columns(grid), element('tbody', {}));
    const body = table.tBodies[0];
    rows.forEach((row, index) => {
      body?.append(chunkRow(grid, row, { index: loaded * chunkSize + index, headingIds }, page));
    });
    panel.append(table);
    loaded += 1;
    page.view.chunks.set(grid.id, loaded);
  };
  const wanted = Math.max(1, page.view.chunks.get(grid.id) ?? 1);
  while (loaded < Math.min(wanted, chunks)) load();
  let waiting = false;
  panel.addEventListener('scroll', () => {
    page.view.scroll.set(grid.id, panel.scrollTop);
    const nearEnd = panel.scrollTop + panel.clientHeight > panel.scrollHeight - 80;
    if (!nearEnd || waiting || loaded >= chunks) return;
    waiting = true;
    setTimeout(() => {
      waiting = false;
      load();
    }, 120);
  });
  const scrolled = page.view.scroll.get(grid.id);
  if (scrolled) requestAnimationFrame(() => panel.scrollTo({ top: scrolled }));

  const heading = element('table', { class: styled('grid', 'grid-older'), role: 'presentation' });
  heading.append(columns(grid), element('thead', {}, element('tr', { role: 'row' }, ...headings)));
  return part(
    'div',
    'MainContainer',
    { class: styled('grid-main') },
    drawGridToolbar(grid, page),
    element('div', { class: styled('grid-heading') }, heading),
    panel,
  );
}

function chunkRow(
  grid: GridWidget,
  row: Row,
  at: { index: number; headingIds: string[] },
  page: Page,
): HTMLTableRowElement {
  const line = part('tr', 'row', {
    role: 'row',
    'aria-rowindex': at.index + 1,
    'data-row-id': row.id,
  });
  row.cells.forEach((cell, index) => {
    const content = drawCell(
      cell,
      { key: `${grid.id}/${row.id}/${index}`, headingId: at.headingIds[index] ?? '', row: line },
      page,
    );
    line.append(
      part(
        'td',
        'gridCell',
        { role: 'gridcell' },
        part('div', `tabGridVisbleCell-${index}`, {}, content),
      ),
    );
  });
  return line;
}

/** Heading and chunks are separate tables; equal columns keep them aligned. */
function columns(grid: GridWidget): HTMLElement {
  const group = element('colgroup');
  for (const _ of grid.columns) group.append(element('col'));
  return group;
}
