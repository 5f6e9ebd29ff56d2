import {
  Button,
  FieldError,
  Label,
  ListBox,
  ListBoxItem,
  Popover,
  Select,
  SelectValue,
} from 'react-aria-components';
import { words } from '../classic/words.ts';
import type { WidgetOf } from '../page-model.ts';
import { useOpenPage } from '../react/use-open-page.ts';
import { useFieldState } from './use-field-state.ts';

export function SelectField({ widget }: { widget: WidgetOf<'select'> }) {
  const page = useOpenPage();
  const { state, message } = useFieldState(widget);
  return (
    <Select
      {...state}
      placeholder={words.selectOne}
      value={widget.value}
      onChange={(value) => page.set(widget, { value: value === null ? null : String(value) })}
    >
      <Label>{widget.label}</Label>
      <Button>
        <SelectValue />
        <span aria-hidden="true">▾</span>
      </Button>
      <FieldError>{message}</FieldError>
      <Popover>
        <ListBox>
          {widget.options.map((option) => (
            <ListBoxItem key={option} id={option}>
              {option}
            </ListBoxItem>
          ))}
        </ListBox>
      </Popover>
    </Select>
  );
}
