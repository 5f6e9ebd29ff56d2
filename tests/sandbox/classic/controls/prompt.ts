import { styled } from '../class-names.ts';
import { element, icon, iconPaths, part } from '../element.ts';
import { moreLink } from '../more-link.ts';
import type { Place, PromptWidget } from '../page.ts';
import { onPress } from '../presses.ts';
import { promptOf } from '../prompts/open-prompt.ts';
import { drawPills } from '../prompts/pills.ts';
import { settings } from '../settings.ts';
import { words } from '../words.ts';

/**
 * Pills, and a box in which Enter searches and typing does not (docs/workday.md, "Behaviour"). The
 * list opens on `body`.
 */
export function drawPrompt(
  widget: PromptWidget,
  { page, ids, labelledBy, invalid }: Place,
): HTMLElement {
  const open = promptOf(page, widget.id);
  const input = element('input', {
    id: ids.input,
    type: 'text',
    class: styled('prompt-input'),
    autocomplete: 'off',
    'data-automation-id': settings.searchBox ? 'searchBox' : null,
    'data-uxi-widget-type': 'selectinput',
    'data-uxi-element-id': `selectinput-${ids.core}`,
    placeholder: words.search,
    'aria-labelledby': labelledBy,
    'aria-required': widget.required ?? false,
    'aria-invalid': invalid,
  });
  input.value = page.drafts.get(widget.id) ?? '';
  page.inputs.set(widget.id, input);

  const opener = part(
    'span',
    // Some prompts have a magnifying glass.
    widget.multiple ? 'promptIcon' : 'promptSearchButton',
    { class: styled('prompt-icon'), 'data-uxi-widget-type': 'selectinputicon' },
    icon(widget.multiple ? iconPaths.list : iconPaths.search),
  );
  const wrapper = part(
    'div',
    'responsiveMonikerInput',
    {
      id: ids.widget,
      class: styled('prompt'),
      'data-metadata-id': ids.core,
      'data-uxi-widget-type': 'multiselect',
      'data-uxi-multiselect-id': ids.widget,
    },
    part(
      'div',
      'multiSelectContainer',
      {},
      drawPills(widget, page, (item) => open.remove(item)),
      moreLink(widget.id, widget.items, page),
      part(
        'div',
        'multiselectInputContainer',
        { class: styled('prompt-input-row') },
        input,
        opener,
      ),
      part(
        'div',
        'promptAriaInstruction',
        { class: styled('unseen') },
        words.itemsSelected(widget.items.length),
      ),
    ),
  );

  input.addEventListener('input', () => page.drafts.set(widget.id, input.value));
  input.addEventListener('keydown', (event) => open.key(event));
  onPressInBox(input, () => open.browse());
  onPress(opener, () => {
    input.focus({ preventScroll: true });
    open.toggle();
  });
  open.drawn(ids.widget);
  return wrapper;
}

/** Opens the list on a press, without the Enter and Space handling of other buttons. */
function onPressInBox(input: HTMLElement, act: () => void): void {
  let down = false;
  input.addEventListener('mousedown', () => {
    down = true;
  });
  input.addEventListener('click', () => {
    if (down) act();
    down = false;
  });
}
