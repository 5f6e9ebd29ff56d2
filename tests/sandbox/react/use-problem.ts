import type { FieldWidget, PageError } from '../page-model.ts';
import { useOpenPage } from './use-open-page.ts';

/** Returns the server's message about this field, if it has refused the last OK. */
export function useProblem({
  id,
}: Exclude<FieldWidget, { type: 'richText' }>): PageError | undefined {
  return useOpenPage().model.errors.find((error) => error.widget === id);
}
