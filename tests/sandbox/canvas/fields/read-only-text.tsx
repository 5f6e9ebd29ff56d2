import { SystemIcon } from '@workday/canvas-kit-react/icon';
import { checkIcon } from '@workday/canvas-system-icons-web';
import { words } from '../../classic/words.ts';
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
      {widget.tick === undefined ? widget.value : <Tick on={widget.tick} />}
    </div>
  );
}

/** Draws an icon for a tick, and nothing for no tick. */
export function Tick({ on }: { on: boolean }) {
  return on ? <SystemIcon icon={checkIcon} role="img" aria-label={words.yes} /> : null;
}
