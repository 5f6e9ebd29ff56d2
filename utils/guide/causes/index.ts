import type { Cause } from './cause.ts';
import { dataCauses } from './data.ts';
import { passwordCauses } from './password.ts';
import { signInCauses } from './sign-in.ts';
import { wayCauses } from './way.ts';

/** Of two causes with the same score, the earlier one is named first. */
export const causes: readonly Cause[] = [
  ...signInCauses,
  ...dataCauses,
  ...passwordCauses,
  ...wayCauses,
];
