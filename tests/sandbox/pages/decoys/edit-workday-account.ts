import * as field from '../fields.ts';
import { accountItem } from '../items.ts';
import { cancelButton, okButton } from '../screen.ts';
import { taskIds } from '../task-ids.ts';
import type { Decoy } from './decoy.ts';

const title = 'Edit Workday Account';

const fields = {
  userName: { id: '56$2281', label: 'User Name' },
  generateRandomPassword: { id: '56$2282', label: 'Generate Random Password' },
  newPassword: { id: '56$2283', label: 'New Password' },
  newPasswordVerify: { id: '56$2284', label: 'New Password Verify' },
  requireNewPassword: { id: '56$2285', label: 'Require New Password at Next Sign In' },
  timeout: { id: '56$2286', label: 'Session Timeout Minutes' },
  disabled: { id: '56$2287', label: 'Account Disabled' },
};

/**
 * A colleague's account: the labels of Create Integration System User on an account whose password
 * must not be changed.
 */
export const editWorkdayAccount: Decoy = {
  name: 'edit-workday-account',
  path: `inst/254$102/rel-task/${taskIds.editWorkdayAccount}.htmld`,
  recognised: 'nothing',
  tasks: [
    {
      id: taskIds.editWorkdayAccount,
      title,
      right: 'security-administration',
      foundBySearch: false,
      open(tenant, instance) {
        const account = tenant.accounts.byId(instance ?? '');
        if (!account) return null;
        return {
          taskId: taskIds.editWorkdayAccount,
          title,
          instance: accountItem(account),
          context: 'modal',
          mode: 'edit',
          viewId: '6$823',
          defaults: { [fields.userName.id]: account.userName, [fields.timeout.id]: '0' },
          draw: (values) => [
            field.section('Account Information', [
              field.text(fields.userName, values, { required: true }),
              field.checkbox(fields.generateRandomPassword, values),
              field.password(fields.newPassword, values),
              field.password(fields.newPasswordVerify, values),
              field.checkbox(fields.requireNewPassword, values),
              field.number(fields.timeout, values),
              field.checkbox(fields.disabled, values),
            ]),
          ],
          buttons: [okButton, cancelButton],
        };
      },
    },
  ],
};
