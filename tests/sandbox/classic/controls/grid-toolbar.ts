import { styled } from '../class-names.ts';
import { element, icon, iconPaths, part } from '../element.ts';
import type { GridWidget, Page } from '../page.ts';
import { words } from '../words.ts';

/**
 * The title, the number of rows in a `label` that labels no control, and the buttons: add row if
 * the page offers it, export, full screen (docs/workday.md, "Grids").
 */
export function drawGridToolbar(grid: GridWidget, page: Page): HTMLElement {
  const addRow = page.model.buttons.find((button) => button.action === 'addRow');
  const canAddRow = grid.rows.some((row) => row.cells.some((cell) => cell.type === 'widget'));
  return part(
    'div',
    'gridToolbar',
    { class: styled('grid-toolbar') },
    part('span', 'gridTitleLabel', { class: 'gwt-InlineLabel', title: grid.title }, grid.title),
    part(
      'label',
      'rowCountLabel',
      { class: `gwt-InlineLabel ${styled('grid-count')}` },
      words.items(grid.rows.length),
    ),
    addRow && (canAddRow || grid.rows.length === 0) && addRowButton(addRow.label, page),
    part(
      'div',
      'excelIconButton',
      { ...toolButton(words.toExcel), 'data-uxi-element-id': 'excelButton' },
      icon(iconPaths.list),
    ),
    element('div', toolButton(words.fullScreen), icon(iconPaths.chevron)),
  );
}

const toolButton = (title: string) => ({
  class: styled('grid-tool'),
  role: 'button',
  tabindex: 0,
  title,
  'aria-label': title,
});

function addRowButton(label: string, page: Page): HTMLElement {
  const button = part(
    'button',
    'addRow',
    { type: 'button', class: styled('add-row'), title: label, 'aria-label': label },
    '+',
  );
  button.addEventListener('click', () => page.press('addRow'));
  return button;
}
