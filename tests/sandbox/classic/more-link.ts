import type { Item } from '../page-model.ts';
import { styled } from './class-names.ts';
import { part } from './element.ts';
import type { Page } from './page.ts';
import { onPress } from './presses.ts';
import { words } from './words.ts';

/**
 * Items shown at first. The others enter the document when "More (n)" is pressed (docs/workday.md,
 * "Page markup").
 */
const shownAtFirst = 5;

export function visibleItems(id: string, items: Item[], page: Page): Item[] {
  return page.view.expanded.has(id) ? items : items.slice(0, shownAtFirst);
}

export function moreLink(id: string, items: Item[], page: Page): HTMLElement | null {
  if (items.length <= shownAtFirst) return null;
  const expanded = page.view.expanded.has(id);
  const text = expanded ? words.less : words.more(items.length - shownAtFirst);
  const link = part(
    'div',
    'wd-MoreLink',
    { role: 'button', tabindex: 0, 'aria-expanded': expanded, class: styled('more') },
    part('span', 'moreLinkLabel', { title: text, class: styled('link') }, text),
  );
  onPress(link, () => {
    if (expanded) page.view.expanded.delete(id);
    else page.view.expanded.add(id);
    page.redraw();
  });
  return link;
}
