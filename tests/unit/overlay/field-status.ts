import type { FieldStatus } from '../../../utils/state/page-status.ts';

/** A required text field that is still empty; `more` says what is different. */
export const fieldStatus = (more: Partial<FieldStatus> = {}): FieldStatus => ({
  id: 'client-name',
  label: 'Client Name',
  control: 'text',
  verdict: 'empty',
  required: true,
  recommended: 'Kolleno API Client',
  shown: '',
  copy: 'Kolleno API Client',
  fillable: true,
  why: 'why.clientName',
  ...more,
});
