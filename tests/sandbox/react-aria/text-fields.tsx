import {
  Button,
  FieldError,
  Group,
  Input,
  Label,
  NumberField,
  TextArea,
  TextField,
} from 'react-aria-components';
import type { TextWidget } from '../page-model.ts';
import { useOpenPage } from '../react/use-open-page.ts';
import { useFieldState } from './use-field-state.ts';

export function TextInput({ widget }: { widget: TextWidget }) {
  const page = useOpenPage();
  const { state, message } = useFieldState(widget);
  return (
    <TextField
      {...state}
      type={widget.type === 'password' ? 'password' : 'text'}
      autoComplete={widget.type === 'password' ? 'new-password' : 'off'}
      value={widget.value}
      onChange={(value) => page.set(widget, { value })}
    >
      <Label>{widget.label}</Label>
      {widget.type === 'textArea' ? <TextArea rows={3} /> : <Input />}
      <FieldError>{message}</FieldError>
    </TextField>
  );
}

/** The library hands a number over when the focus leaves the box, or on Enter. */
export function NumberInput({ widget }: { widget: TextWidget }) {
  const page = useOpenPage();
  const { state, message } = useFieldState(widget);
  return (
    <NumberField
      {...state}
      minValue={0}
      value={widget.value === '' ? Number.NaN : Number(widget.value)}
      onChange={(value) => page.set(widget, { value: Number.isNaN(value) ? '' : String(value) })}
    >
      <Label>{widget.label}</Label>
      <Group>
        <Button slot="decrement">−</Button>
        <Input />
        <Button slot="increment">+</Button>
      </Group>
      <FieldError>{message}</FieldError>
    </NumberField>
  );
}
