import { FormField, FormFieldGroup } from '@workday/canvas-kit-react/form-field';
import type { FieldWidget, WidgetOf } from '../../page-model.ts';
import { useOpenPage } from '../../react/use-open-page.ts';
import { Control } from '../fields/control.tsx';

/**
 * Label and control as the library links them: `for`, `aria-labelledby`, and a star from the style
 * sheet only.
 */
export function CanvasField({ widget }: { widget: FieldWidget }) {
  const { errors } = useOpenPage().model;
  if (widget.type === 'richText') return <RichText widget={widget} />;
  const problem = errors.find((error) => error.widget === widget.id);
  const state = {
    orientation: 'horizontalStart' as const,
    isRequired: 'required' in widget && widget.required === true,
    ...(problem
      ? { error: problem.kind === 'error' ? ('error' as const) : ('caution' as const) }
      : {}),
  };
  if (widget.type === 'radio') {
    return (
      <FormFieldGroup {...state} className="field">
        <FormFieldGroup.Label>{widget.label}</FormFieldGroup.Label>
        <FormFieldGroup.Field>
          <FormFieldGroup.List>
            <Control widget={widget} />
          </FormFieldGroup.List>
          <FormFieldGroup.Hint>{problem?.message}</FormFieldGroup.Hint>
        </FormFieldGroup.Field>
      </FormFieldGroup>
    );
  }
  return (
    <FormField {...state} className="field">
      <FormField.Label>{widget.label}</FormField.Label>
      <FormField.Field>
        <FormField.Input as={Control} widget={widget} />
        <FormField.Hint>{problem?.message}</FormField.Hint>
      </FormField.Field>
    </FormField>
  );
}

function RichText({ widget }: { widget: WidgetOf<'richText'> }) {
  return widget.value.split(/\n+/).map((line) => <p key={line}>{line}</p>);
}
