import { styled } from '../class-names.ts';
import { element, icon, iconPaths, part } from '../element.ts';
import type { CheckboxWidget, Place } from '../page.ts';
import { settings } from '../settings.ts';

/**
 * The transparent native `input` lies over the drawn box; the panel around both handles the click.
 */
export function drawCheckbox(
  widget: CheckboxWidget,
  { page, ids, labelledBy, invalid }: Place,
): HTMLElement {
  const input = element('input', {
    type: 'checkbox',
    id: ids.input,
    'aria-labelledby': labelledBy,
    'aria-required': widget.required ?? false,
    'aria-invalid': invalid,
    disabled: widget.disabled === true,
    'data-automation-id': settings.checkboxInput ? 'checkboxPanel' : null,
  });
  const panel = element(
    'div',
    {
      class: styled('checkbox-panel'),
      'data-automation-id': settings.checkboxInput ? null : 'checkboxPanel',
    },
    input,
    element(
      'span',
      { class: styled('checkbox-box') },
      icon(iconPaths.check, { width: 16, height: 16 }),
    ),
  );
  const wrapper = part('div', 'checkbox', { class: styled('checkbox') }, panel);
  const show = (): void => {
    input.checked = widget.checked;
    input.setAttribute('aria-checked', String(widget.checked));
    wrapper.setAttribute('data-automationcheckboxchecked', String(widget.checked));
  };
  show();
  page.inputs.set(widget.id, input);
  input.addEventListener('change', () => {
    widget.checked = input.checked;
    show();
    page.commit(widget.id, { redraw: false, refresh: widget.refreshes === true });
  });
  panel.addEventListener('click', (event) => {
    if (event.target !== input) input.click();
  });
  return wrapper;
}
