import { styled } from '../class-names.ts';
import { element, icon, iconPaths, part } from '../element.ts';
import { findWidget, type Page, type Place, type SelectWidget } from '../page.ts';
import { openPopup } from '../popups.ts';
import { onPress } from '../presses.ts';
import { words } from '../words.ts';

/** A single-choice drop-down without search. */
export function drawSelect(
  widget: SelectWidget,
  { page, ids, labelledBy, invalid }: Place,
): HTMLElement {
  const opener = part(
    'div',
    'selectWidget',
    {
      id: ids.widget,
      class: styled('select'),
      role: 'button',
      tabindex: 0,
      'aria-haspopup': 'listbox',
      'aria-labelledby': labelledBy,
      'aria-required': widget.required ?? false,
      'aria-invalid': invalid,
    },
    part('div', 'selectSelectedOption', {}, widget.value ?? words.selectOne),
    part('div', 'selectShowAll', {}, icon(iconPaths.down)),
  );
  page.inputs.set(widget.id, opener);
  onPress(opener, () => openMenu(page, widget, ids.widget));
  opener.addEventListener('keydown', (event) => {
    if (event.keyCode === 40) openMenu(page, widget, ids.widget);
  });
  return opener;
}

function openMenu(page: Page, widget: SelectWidget, associatedWidget: string): void {
  const menu = part('ul', 'menuList', {
    class: styled('menu-list'),
    role: 'listbox',
    'aria-label': widget.label,
  });
  const popup = openPopup({
    content: [menu],
    anchor: () => page.inputs.get(widget.id),
    associatedWidget,
    onClose: () => document.removeEventListener('keydown', onKey, true),
  });
  const choices = [null, ...widget.options];
  let highlighted = choices.indexOf(widget.value);

  const choose = (value: string | null): void => {
    popup.close();
    const present = findWidget(page, widget.id);
    if (present?.type !== 'select') return;
    present.value = value;
    page.commit(widget.id, { redraw: true, refresh: false });
  };
  const highlight = (index: number): void => {
    highlighted = Math.max(0, Math.min(index, choices.length - 1));
    [...menu.children].forEach((row, position) => {
      row.firstElementChild?.setAttribute('aria-selected', String(position === highlighted));
      if (position === highlighted) row.scrollIntoView({ block: 'nearest' });
    });
  };
  const onKey = (event: KeyboardEvent): void => {
    if (event.keyCode === 40) highlight(highlighted + 1);
    else if (event.keyCode === 38) highlight(highlighted - 1);
    else if (event.keyCode === 13) choose(choices[highlighted] ?? null);
    else if (event.keyCode === 27) popup.close();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };

  for (const choice of choices) {
    const label = choice ?? words.selectOne;
    const option = part(
      'div',
      'promptOption',
      { class: styled('menu-option'), role: 'option', 'data-automation-label': label },
      label,
    );
    onPress(option, () => choose(choice));
    option.addEventListener('mousedown', (event) => event.preventDefault());
    menu.append(element('li', { role: 'presentation' }, option));
  }
  highlight(highlighted);
  popup.place();
  document.addEventListener('keydown', onKey, true);
}
