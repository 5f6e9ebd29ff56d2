import type { ErrorType } from '@workday/canvas-kit-react/common';
import type { FieldWidget } from '../../page-model.ts';
import { useOpenPage } from '../../react/use-open-page.ts';
import { PromptBox } from '../prompts/prompt-box.tsx';
import { CheckboxField } from './checkbox.tsx';
import { RadioButtons } from './radio-buttons.tsx';
import { ItemLinks } from './read-only-items.tsx';
import { ReadOnlyText } from './read-only-text.tsx';
import { SelectBox } from './select-box.tsx';
import { TextBox } from './text-box.tsx';

/**
 * The attributes that the library's form field, or a grid cell, passes to the control inside it.
 */
export interface FieldAttributes {
  id?: string;
  'aria-labelledby'?: string;
  'aria-describedby'?: string;
  'aria-invalid'?: boolean;
  'aria-required'?: boolean;
  required?: boolean;
  error?: ErrorType;
}

/** Renders the control of a widget, in a row or a cell. */
export function Control({ widget, ...field }: FieldAttributes & { widget: FieldWidget }) {
  const page = useOpenPage();
  switch (widget.type) {
    case 'text':
    case 'textArea':
    case 'password':
    case 'number':
      return <TextBox widget={widget} field={field} />;
    case 'checkbox':
      return <CheckboxField widget={widget} field={field} />;
    case 'radio':
      return <RadioButtons widget={widget} field={field} />;
    case 'select':
      return <SelectBox key={page.replacementCount(widget.id)} widget={widget} field={field} />;
    case 'prompt':
      return <PromptBox key={page.replacementCount(widget.id)} widget={widget} field={field} />;
    case 'readOnlyText':
      return <ReadOnlyText widget={widget} field={field} />;
    case 'readOnlyItems':
      return <ItemLinks items={widget.items} field={field} />;
    case 'richText':
      return <span>{widget.value}</span>;
  }
}
