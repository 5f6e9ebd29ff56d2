import {
  CheckboxButton,
  CheckboxField,
  FieldError,
  Label,
  RadioButton,
  RadioField,
  RadioGroup,
  SwitchButton,
  SwitchField,
} from 'react-aria-components';
import type { FieldWidget, WidgetOf } from '../page-model.ts';
import { useOpenPage } from '../react/use-open-page.ts';
import { Prompt } from './prompt.tsx';
import { ReadOnlyFields } from './read-only-fields.tsx';
import { SelectField } from './select-field.tsx';
import { NumberInput, TextInput } from './text-fields.tsx';
import { useFieldState } from './use-field-state.ts';

/** A control with its label and message. */
export function Field({ widget }: { widget: FieldWidget }) {
  switch (widget.type) {
    case 'text':
    case 'textArea':
    case 'password':
      return <TextInput widget={widget} />;
    case 'number':
      return <NumberInput widget={widget} />;
    case 'checkbox':
      return widget.required ? <Tick widget={widget} /> : <Toggle widget={widget} />;
    case 'radio':
      return <Choices widget={widget} />;
    case 'select':
      return <SelectField widget={widget} />;
    case 'prompt':
      return <Prompt widget={widget} />;
    case 'readOnlyText':
    case 'readOnlyItems':
      return <ReadOnlyFields widgets={[widget]} />;
    case 'richText':
      return widget.value.split(/\n+/).map((line) => <p key={line}>{line}</p>);
  }
}

/** A checkbox that Workday requires. */
function Tick({ widget }: { widget: WidgetOf<'checkbox'> }) {
  const page = useOpenPage();
  const { state, message } = useFieldState(widget);
  return (
    <CheckboxField
      {...state}
      isSelected={widget.checked}
      isDisabled={widget.disabled === true}
      onChange={(checked) => page.set(widget, { checked })}
    >
      <CheckboxButton>
        <span className="box" aria-hidden="true" />
        {widget.label}
      </CheckboxButton>
      <FieldError>{message}</FieldError>
    </CheckboxField>
  );
}

/** Any other checkbox turns something on and off. */
function Toggle({ widget }: { widget: WidgetOf<'checkbox'> }) {
  const page = useOpenPage();
  const { state, message } = useFieldState(widget);
  return (
    <SwitchField
      {...state}
      isSelected={widget.checked}
      isDisabled={widget.disabled === true}
      onChange={(checked) => page.set(widget, { checked })}
    >
      <SwitchButton>
        <span className="track" aria-hidden="true" />
        {widget.label}
      </SwitchButton>
      <FieldError>{message}</FieldError>
    </SwitchField>
  );
}

function Choices({ widget }: { widget: WidgetOf<'radio'> }) {
  const page = useOpenPage();
  const { state, message } = useFieldState(widget);
  return (
    <RadioGroup {...state} value={widget.value} onChange={(value) => page.set(widget, { value })}>
      <Label>{widget.label}</Label>
      {widget.options.map((option) => (
        <RadioField key={option} value={option}>
          <RadioButton>
            <span className="box" aria-hidden="true" />
            {option}
          </RadioButton>
        </RadioField>
      ))}
      <FieldError>{message}</FieldError>
    </RadioGroup>
  );
}
