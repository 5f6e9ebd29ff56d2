import { Select } from '@workday/canvas-kit-react/select';
import { words } from '../../classic/words.ts';
import type { WidgetOf } from '../../page-model.ts';
import { useOpenPage } from '../../react/use-open-page.ts';
import type { FieldAttributes } from './control.tsx';

/** A single-choice drop-down without search. Its list opens on `body`. */
export function SelectBox({
  widget,
  field,
}: {
  widget: WidgetOf<'select'>;
  field: FieldAttributes;
}) {
  const page = useOpenPage();
  return (
    <Select items={widget.options} initialSelectedIds={widget.value === null ? [] : [widget.value]}>
      <Select.Input
        {...field}
        placeholder={words.selectOne}
        onChange={(event: React.ChangeEvent<HTMLInputElement>) => {
          if (event.target.value !== (widget.value ?? ''))
            page.set(widget, { value: event.target.value || null });
        }}
      />
      <Select.Popper>
        <Select.Card>
          <Select.List maxHeight={300}>
            {(option: string) => <Select.Item>{option}</Select.Item>}
          </Select.List>
        </Select.Card>
      </Select.Popper>
    </Select>
  );
}
