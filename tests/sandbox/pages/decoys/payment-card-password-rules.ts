import * as field from '../fields.ts';
import { cancelButton, okButton } from '../screen.ts';
import { taskIds } from '../task-ids.ts';
import type { Decoy } from './decoy.ts';

const title = 'Maintain Payment Card Industry Password Rules';

const minimum = { id: '56$2291', label: 'Minimum Number of Characters' };
const expiration = { id: '56$2292', label: 'Days Until Password Expires' };
const attempts = { id: '56$2293', label: 'Failed Sign On Attempts Before Lockout' };
const exempt = { id: '56$2294', label: 'System Users exempt from password expiration' };

/**
 * The sister task of Maintain Password Rules. Only its title is documented (docs/workday.md,
 * "Password rules"); it has the other task's labels here, which is the hardest case.
 */
export const paymentCardPasswordRules: Decoy = {
  name: 'payment-card-password-rules',
  path: `task/${taskIds.maintainPaymentCardPasswordRules}.htmld`,
  recognised: 'nothing',
  tasks: [
    {
      id: taskIds.maintainPaymentCardPasswordRules,
      title,
      right: 'security-administration',
      foundBySearch: true,
      open: (tenant) => ({
        taskId: taskIds.maintainPaymentCardPasswordRules,
        title,
        context: 'page',
        mode: 'edit',
        viewId: '6$752',
        draw: (values) => [
          field.section('Password Composition', [field.number(minimum, values)]),
          field.section('Password Expiration', [field.number(expiration, values)]),
          field.section('Account Lockout', [field.number(attempts, values)]),
          field.prompt(tenant, exempt, values, { source: 'workday-accounts', multiple: true }),
        ],
        buttons: [okButton, cancelButton],
      }),
    },
  ],
};
