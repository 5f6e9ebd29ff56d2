import type { Item } from '../page-model.ts';
import { styled } from './class-names.ts';
import { element, part } from './element.ts';
import { gwtId } from './field-ids.ts';
import type { Page } from './page.ts';
import { onPress } from './presses.ts';
import { relatedActionsOnHover } from './related-actions.ts';

/**
 * A named instance. Its related-actions button shows only while `hovered`, by default the link's
 * own row, is hovered.
 */
export function instanceLink(item: Item, page: Page, hovered?: HTMLElement): HTMLLIElement {
  const slot = element('li', { class: styled('charm-slot') });
  const row = element(
    'li',
    {},
    element('ul', { class: styled('instance') }, element('li', {}, instanceName(item, page)), slot),
  );
  if (item.actions?.length) {
    relatedActionsOnHover(hovered ?? row, slot, { label: item.label, entries: item.actions }, page);
  }
  return row;
}

/**
 * The instance's name, linked to its own page if it has one. Instances without related actions have
 * none.
 */
export function instanceName(item: Item, page: Page): HTMLElement {
  const linked = (item.actions?.length ?? 0) > 0;
  const name = part(
    'div',
    'promptOption',
    {
      id: `promptOption-${gwtId()}`,
      class: linked ? styled('link') : null,
      role: linked ? 'link' : null,
      tabindex: linked ? 0 : null,
      'data-automation-label': item.label,
      title: item.label,
    },
    item.label,
  );
  if (linked) onPress(name, () => page.follow(`inst/1$${item.id.split('$')[0]}/${item.id}.htmld`));
  return name;
}
