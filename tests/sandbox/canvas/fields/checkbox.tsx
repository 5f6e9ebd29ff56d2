import { Checkbox } from '@workday/canvas-kit-react/checkbox';
import type { WidgetOf } from '../../page-model.ts';
import { useOpenPage } from '../../react/use-open-page.ts';
import type { FieldAttributes } from './control.tsx';

/** The library places the transparent native input over the drawn box. */
export function CheckboxField({
  widget,
  field,
}: {
  widget: WidgetOf<'checkbox'>;
  field: FieldAttributes;
}) {
  const page = useOpenPage();
  return (
    <Checkbox
      {...field}
      checked={widget.checked}
      disabled={widget.disabled === true}
      onChange={(event) => page.set(widget, { checked: event.target.checked })}
    />
  );
}
