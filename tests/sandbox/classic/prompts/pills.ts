import type { Item } from '../../page-model.ts';
import { styled } from '../class-names.ts';
import { element, icon, iconPaths, part } from '../element.ts';
import { visibleItems } from '../more-link.ts';
import type { Page, PromptWidget } from '../page.ts';
import { onPress } from '../presses.ts';
import { words } from '../words.ts';

/** The selected instances: five at first, the rest behind "More (n)". */
export function drawPills(
  widget: PromptWidget,
  page: Page,
  remove: (item: Item) => void,
): HTMLElement {
  const list = part('ul', 'selectedItemList', {
    class: styled('pills'),
    role: 'listbox',
    'aria-label': words.selectedList,
  });
  for (const item of visibleItems(widget.id, widget.items, page)) {
    list.append(
      element(
        'li',
        { role: 'presentation' },
        pill(item, () => remove(item)),
      ),
    );
  }
  return list;
}

function pill(item: Item, remove: () => void): HTMLElement {
  const charm = part(
    'div',
    'DELETE_charm',
    { class: styled('pill-delete'), role: 'button' },
    icon(iconPaths.close, { width: 14, height: 14 }),
  );
  onPress(charm, remove);
  const made = part(
    'div',
    `selectedItem_${item.id}`,
    {
      id: `pill-${item.id}`,
      class: styled('pill'),
      role: 'option',
      tabindex: -1,
      'aria-label': words.pressDelete(item.label),
    },
    charm,
    part(
      'p',
      'promptOption',
      { 'data-automation-label': item.label, title: item.label },
      item.label,
    ),
  );
  made.addEventListener('keydown', (event) => {
    if (event.key === 'Delete' || event.key === 'Backspace') remove();
  });
  return made;
}
