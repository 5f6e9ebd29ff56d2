import { FormFieldGroup } from '@workday/canvas-kit-react/form-field';
import { Radio } from '@workday/canvas-kit-react/radio';
import { useId } from 'react';
import type { WidgetOf } from '../../page-model.ts';
import { useOpenPage } from '../../react/use-open-page.ts';
import type { FieldAttributes } from './control.tsx';

export function RadioButtons({
  widget,
  field,
}: {
  widget: WidgetOf<'radio'>;
  field: FieldAttributes;
}) {
  const page = useOpenPage();
  const name = useId();
  return widget.options.map((option) => (
    <FormFieldGroup.Input
      key={option}
      as={Radio}
      {...field}
      name={name}
      label={option}
      value={option}
      checked={widget.value === option}
      onChange={() => page.set(widget, { value: option })}
    />
  ));
}
