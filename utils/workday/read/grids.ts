import { checkbox, isChecked } from '../controls/checkbox.ts';
import { controlOf, kindOf } from '../controls/kinds.ts';
import { named, namedLike, quoted } from '../dom/selectors.ts';
import type { GridSnapshot } from '../dom/snapshot.ts';
import { textOf } from '../dom/text.ts';
import { isVisible } from '../dom/visible.ts';

const newerSelector = 'table';
const olderSelector = `${named('MainContainer')}:has([data-uxi-widget-type="columnHeader"])`;
const olderHeaderSelector = '[data-uxi-widget-type="columnHeader"]';
const chunkSelector = `table${namedLike('gridChunk-')}`;
const containerSelector = `${named('rivaWidget', 'MainContainer')}, figure, section, [role="region"]`;

/**
 * Returns tables of both generations. A newer one is a real `table`; an older one loads in chunks
 * as it is scrolled.
 */
export function gridsIn(root: HTMLElement): GridSnapshot[] {
  const tables = [...root.querySelectorAll<HTMLElement>(newerSelector)].filter(
    (table) =>
      !table.closest(olderSelector) && table.querySelector('thead') !== null && isVisible(table),
  );
  const chunked = [...root.querySelectorAll<HTMLElement>(olderSelector)].filter(isVisible);
  return [...tables.map(readNewer), ...chunked.map(readOlder)];
}

function readNewer(table: HTMLElement): GridSnapshot {
  const columns = [...table.querySelectorAll('thead tr:last-of-type > *')].map(headerText);
  const rows = [...table.querySelectorAll<HTMLElement>('tbody > tr')]
    .filter(isVisible)
    .map((row) => [...row.children].map((cell) => cellText(cell as HTMLElement)));
  return { title: titleOf(table), columns, rows };
}

function readOlder(grid: HTMLElement): GridSnapshot {
  const columns = [...grid.querySelectorAll(olderHeaderSelector)].map(headerText);
  const rows = [...grid.querySelectorAll<HTMLElement>(`${chunkSelector} tr`)].map((row) => {
    const cells = row.querySelectorAll<HTMLElement>(named('gridCell'));
    return [...(cells.length > 0 ? cells : row.children)].map((cell) =>
      cellText(cell as HTMLElement),
    );
  });
  return { title: titleOf(grid), columns, rows };
}

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
