import type { Widget } from '../page-model.ts';
import { styled } from './class-names.ts';
import { drawNewerGrid } from './controls/grid-newer.ts';
import { drawOlderGrid } from './controls/grid-older.ts';
import { element, part } from './element.ts';
import type { Page } from './page.ts';
import { drawRow } from './row.ts';
import { drawTabs } from './tabs.ts';

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
    rows.append(drawRow(widget, page));
  }
  return drawn;
}

function block(
  widget: Extract<Widget, { type: 'section' | 'tabs' | 'grid' }>,
  page: Page,
): HTMLElement {
  if (widget.type === 'section')
    return drawSection(widget.title, drawWidgets(widget.children, page));
  if (widget.type === 'tabs')
    return drawTabs(widget, page, (children) => drawWidgets(children, page));
  return widget.generation === 'newer' ? drawNewerGrid(widget, page) : drawOlderGrid(widget, page);
}

function drawSection(title: string, content: HTMLElement[]): HTMLElement {
  return part(
    'div',
    'fieldSetBody',
    { class: styled('section'), 'data-automation-formlabelexpanded': 'true' },
    part(
      'div',
      'fieldSetLegendHeading',
      {},
      element('h3', {}, part('span', 'fieldSetLegendLabel', { title }, title)),
    ),
    part('div', 'fieldSetContent', {}, ...content),
  );
}
