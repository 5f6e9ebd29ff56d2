import type { Cell } from '../../page-model.ts';
import { styled } from '../class-names.ts';
import { element, part } from '../element.ts';
import { fieldIds } from '../field-ids.ts';
import { instanceLink } from '../instance-link.ts';
import { moreLink, visibleItems } from '../more-link.ts';
import type { Page } from '../page.ts';
import { drawControl } from '../row.ts';
import { drawNoItems, drawTick } from './read-only.ts';

/**
 * Draws the content of one cell. `headingId` names the inputs in it, `key` is unique to the cell,
 * and related-actions buttons show while `row` is hovered.
 */
export function drawCell(
  cell: Cell,
  at: { key: string; headingId: string; row: HTMLElement },
  page: Page,
): HTMLElement {
  switch (cell.type) {
    case 'text':
      return part('div', 'textView', { class: 'wd-Text', dir: 'ltr' }, cell.value);
    case 'number':
      return part('div', 'numericText', {}, cell.value);
    case 'tick':
      return drawTick(cell.value);
    case 'items': {
      if (cell.items.length === 0) return drawNoItems();
      const list = element('ul', { class: styled('cell-items') });
      for (const item of visibleItems(at.key, cell.items, page))
        list.append(instanceLink(item, page, at.row));
      return element('div', {}, list, moreLink(at.key, cell.items, page));
    }
    case 'widget': {
      const ids = fieldIds(cell.widget.id);
      const invalid = page.model.errors.some(
        (error) => error.kind === 'error' && error.widget === cell.widget.id,
      );
      return drawControl(cell.widget, { page, ids, labelledBy: at.headingId, invalid });
    }
  }
}
