import type { PageError } from '../page-model.ts';
import type { Account } from '../tenant/accounts.ts';
import { unlock } from '../tenant/lock-out.ts';
import type { Tenant } from '../tenant/tenant.ts';
import { result } from './create-integration-system-user.ts';
import * as field from './fields.ts';
import { accountItem } from './items.ts';
import { cancelButton, fieldError, okButton, type Task, type Values } from './screen.ts';
import { taskIds } from './task-ids.ts';

const title = 'Edit Workday Account';

const fields = {
  userName: { id: '56$2281', label: 'User Name' },
  generateRandomPassword: { id: '56$2282', label: 'Generate Random Password' },
  newPassword: { id: '56$2283', label: 'New Password' },
  newPasswordVerify: { id: '56$2284', label: 'New Password Verify' },
  requireNewPassword: { id: '56$2285', label: 'Require New Password at Next Sign In' },
  timeout: { id: '56$2286', label: 'Session Timeout Minutes' },
  disabled: { id: '56$2287', label: 'Account Disabled' },
  locked: { id: '56$2288', label: 'Account Locked' },
};

/**
 * Sets a new password, and unlocks or disables an account. The lock's label is invented. Creating a
 * random password has no effect here.
 */
export const editWorkdayAccount: Task = {
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
      defaults: {
        [fields.userName.id]: account.userName,
        [fields.timeout.id]: String(account.sessionTimeoutMinutes),
        [fields.requireNewPassword.id]: account.requireNewPassword,
        [fields.disabled.id]: account.disabled,
        [fields.locked.id]: tenant.accounts.isLocked(account),
      },
      draw: (values) => [
        field.section('Account Information', [
          field.text(fields.userName, values, { required: true }),
          field.checkbox(fields.generateRandomPassword, values),
          field.password(fields.newPassword, values),
          field.password(fields.newPasswordVerify, values),
          field.checkbox(fields.requireNewPassword, values),
          field.number(fields.timeout, values),
          field.checkbox(fields.disabled, values),
          field.checkbox(fields.locked, values, { disabled: !tenant.accounts.isLocked(account) }),
        ]),
      ],
      buttons: [okButton, cancelButton],
      press: {
        ok(values) {
          const errors = passwordProblems(tenant, account, values);
          if (errors.length > 0) return { errors };
          save(tenant, account, values);
          return {
            screen: result(tenant, account, 'View Workday Account', taskIds.viewWorkdayAccount),
          };
        },
      },
    };
  },
};

/** An empty password leaves the account's own. */
function passwordProblems(tenant: Tenant, account: Account, values: Values): PageError[] {
  const password = field.passwordOf(values, fields.newPassword);
  if (password === '') return [];
  const broken = tenant.passwordRules.broken(password, account.userName);
  const again = field.passwordOf(values, fields.newPasswordVerify);
  return [
    ...(broken.length > 0
      ? [fieldError(fields.newPassword, `Invalid password: the password ${broken.join(', ')}.`)]
      : []),
    ...(again === password
      ? []
      : [
          fieldError(
            fields.newPasswordVerify,
            'New Password and New Password Verify must be the same.',
          ),
        ]),
  ];
}

function save(tenant: Tenant, account: Account, values: Values): void {
  const password = field.passwordOf(values, fields.newPassword);
  account.requireNewPassword = field.isTicked(values, fields.requireNewPassword);
  account.disabled = field.isTicked(values, fields.disabled);
  account.sessionTimeoutMinutes = field.numberOf(values, fields.timeout);
  if (!field.isTicked(values, fields.locked)) unlock(account);
  if (password === '') return;
  account.password = password;
  account.passwordChangedAt = new Date(tenant.clock.now());
}
