import { styled } from '../class-names.ts';
import { element, part } from '../element.ts';
import type { GridWidget, Page } from '../page.ts';
import { words } from '../words.ts';

/** The title, the number of rows, and the button that adds a row if the page offers it. */
export function drawGridToolbar(grid: GridWidget, page: Page): HTMLElement {
  const addRow = page.model.buttons.find((button) => button.action === 'addRow');
  const canAddRow = grid.rows.some((row) => row.cells.some((cell) => cell.type === 'widget'));
  return part(
    'div',
    'gridToolbar',
    { class: styled('grid-toolbar') },
    part('span', 'gridTitleLabel', { title: grid.title }, grid.title),
    element('span', { class: styled('grid-count') }, words.items(grid.rows.length)),
    addRow && (canAddRow || grid.rows.length === 0) && addRowButton(addRow.label, page),
  );
}

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
