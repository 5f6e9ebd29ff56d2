import type { Reading } from '../../../../utils/workday/dom/snapshot.ts';

/**
 * One field as each of many component libraries draws it, after their documentation: roles, states
 * and nesting, without class names. The label is always "Field".
 */
export interface LibraryField {
  library: string;
  html: string;
  reading: Reading;
  required?: true;
  disabled?: true;
}
