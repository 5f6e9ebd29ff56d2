import { styled } from '../class-names.ts';
import { element, part } from '../element.ts';
import { gwtId } from '../field-ids.ts';
import type { Place, RadioWidget } from '../page.ts';

export function drawRadio(
  widget: RadioWidget,
  { page, ids, labelledBy, invalid }: Place,
): HTMLElement {
  const group = part('div', 'radioGroup', {
    id: ids.input,
    role: 'radiogroup',
    'aria-labelledby': labelledBy,
    'aria-required': widget.required ?? false,
    'aria-invalid': invalid,
  });
  for (const option of widget.options) {
    const id = gwtId();
    const input = element('input', { type: 'radio', id, name: ids.widget });
    input.checked = option === widget.value;
    input.addEventListener('change', () => {
      widget.value = option;
      page.commit(widget.id, { redraw: false, refresh: false });
    });
    if (input.checked || !page.inputs.has(widget.id)) page.inputs.set(widget.id, input);
    group.append(
      part(
        'span',
        'radioBtn',
        { class: styled('radio') },
        input,
        element('label', { for: id, 'data-automation-label': option }, option),
      ),
    );
  }
  return group;
}
