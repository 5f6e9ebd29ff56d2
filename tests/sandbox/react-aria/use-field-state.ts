import type { FieldWidget } from '../page-model.ts';
import { useProblem } from '../react/use-problem.ts';

/** The properties that every control takes from its widget and from the server's last answer. */
export function useFieldState(widget: Exclude<FieldWidget, { type: 'richText' }>) {
  const problem = useProblem(widget);
  return {
    state: {
      isRequired: 'required' in widget && widget.required === true,
      isInvalid: problem?.kind === 'error',
      // The server judges the values, not the browser.
      validationBehavior: 'aria' as const,
    },
    message: problem?.message,
  };
}
