import { TextArea } from '@workday/canvas-kit-react/text-area';
import { TextInput } from '@workday/canvas-kit-react/text-input';
import type { TextWidget } from '../../page-model.ts';
import { useOpenPage } from '../../react/use-open-page.ts';
import type { FieldAttributes } from './control.tsx';

const kinds: Record<Exclude<TextWidget['type'], 'textArea'>, object> = {
  text: { type: 'text', autoComplete: 'off' },
  password: { type: 'password', autoComplete: 'new-password' },
  number: { type: 'text', inputMode: 'numeric', autoComplete: 'off' },
};

/**
 * Text, text area, password and number. React reacts to `input` events and restores any value that
 * was set without one.
 */
export function TextBox({ widget, field }: { widget: TextWidget; field: FieldAttributes }) {
  const page = useOpenPage();
  const onChange = (event: React.ChangeEvent<HTMLInputElement | HTMLTextAreaElement>) =>
    page.set(widget, { value: event.target.value });
  return widget.type === 'textArea' ? (
    <TextArea {...field} rows={3} value={widget.value} onChange={onChange} />
  ) : (
    <TextInput {...field} {...kinds[widget.type]} value={widget.value} onChange={onChange} />
  );
}
