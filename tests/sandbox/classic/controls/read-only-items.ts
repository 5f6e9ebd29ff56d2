import type { Item } from '../../page-model.ts';
import { styled } from '../class-names.ts';
import { part } from '../element.ts';
import { instanceLink } from '../instance-link.ts';
import { moreLink, shownItems } from '../more-link.ts';
import type { Page } from '../page.ts';

/**
 * Links to instances; more than five collapse, like pills. `id` is the key under which the
 * expansion is stored.
 */
export function drawReadOnlyItems(id: string, items: Item[], page: Page): HTMLElement {
  const list = part('ul', 'selectedItemList', { class: styled('read-only-items') });
  for (const item of shownItems(id, items, page)) list.append(instanceLink(item, page));
  return part('div', 'multiSelectContainer', {}, list, moreLink(id, items, page));
}
