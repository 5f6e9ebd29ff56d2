import type { WidgetOf } from '../../page-model.ts';
import type { FieldAttributes } from './control.tsx';

/** A read-only value takes the place of the input, under the same id. */
export function ReadOnlyText({
  widget,
  field,
}: {
  widget: WidgetOf<'readOnlyText'>;
  field: FieldAttributes;
}) {
  return (
    <div className="value" id={field.id}>
      {widget.value}
    </div>
  );
}
