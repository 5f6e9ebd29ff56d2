import type { Widget } from '../page-model.ts';
import { styled } from './class-names.ts';
import { gridNewer } from './controls/grid-newer.ts';
import { gridOlder } from './controls/grid-older.ts';
import { element } from './element.ts';
import type { Page } from './page.ts';
import { row } from './row.ts';
import { section } from './section.ts';
import { tabs } from './tabs.ts';

/**
 * Draws a widget tree: neighbouring fields share one `ul`, and everything else is placed between
 * these lists.
 */
export function drawWidgets(widgets: readonly Widget[], page: Page): HTMLElement[] {
  const drawn: HTMLElement[] = [];
  let rows: HTMLElement | null = null;
  for (const widget of widgets) {
    if (widget.type === 'section' || widget.type === 'tabs' || widget.type === 'grid') {
      rows = null;
      drawn.push(block(widget, page));
      continue;
    }
    if (!rows) {
      rows = element('ul', { role: 'presentation', class: styled('rows') });
      drawn.push(rows);
    }
    rows.append(row(widget, page));
  }
  return drawn;
}

function block(
  widget: Extract<Widget, { type: 'section' | 'tabs' | 'grid' }>,
  page: Page,
): HTMLElement {
  if (widget.type === 'section') return section(widget.title, drawWidgets(widget.children, page));
  if (widget.type === 'tabs') return tabs(widget, page, (children) => drawWidgets(children, page));
  return widget.generation === 'newer' ? gridNewer(widget, page) : gridOlder(widget, page);
}
