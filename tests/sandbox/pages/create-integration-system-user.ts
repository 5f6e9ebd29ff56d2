import type { PageError } from '../page-model.ts';
import type { Account } from '../tenant/accounts.ts';
import { newPassword } from '../tenant/generated-values.ts';
import type { Tenant } from '../tenant/tenant.ts';
import * as field from './fields.ts';
import { accountItem, groupItem } from './items.ts';
import {
  cancelButton,
  doneButton,
  fieldError,
  okButton,
  type Screen,
  type Task,
  type Values,
} from './screen.ts';
import { taskIds } from './task-ids.ts';

const title = 'Create Integration System User';

const fields = {
  userName: { id: '56$1101', label: 'User Name' },
  generateRandomPassword: { id: '56$1102', label: 'Generate Random Password' },
  newPassword: { id: '56$1103', label: 'New Password' },
  passwordRules: { id: '56$1104', label: 'Password Rules' },
  newPasswordVerify: { id: '56$1105', label: 'New Password Verify' },
  requireNewPassword: { id: '56$1106', label: 'Require New Password at Next Sign In' },
  timeoutEnforced: { id: '56$1107', label: 'Session Timeout Minutes Enforced' },
  timeout: { id: '56$1108', label: 'Session Timeout Minutes' },
  doNotAllowUiSessions: { id: '56$1109', label: 'Do Not Allow UI Sessions' },
} satisfies Record<string, field.Field>;

export const createIntegrationSystemUser: Task = {
  id: taskIds.createIntegrationSystemUser,
  title,
  right: 'integration-security',
  foundBySearch: true,
  open: (tenant) => form(tenant),
};

function form(tenant: Tenant): Screen {
  return {
    taskId: taskIds.createIntegrationSystemUser,
    title,
    context: 'modal',
    mode: 'edit',
    viewId: '6$711',
    defaults: { [fields.timeout.id]: '0' },
    draw: (values) => [field.section('Account Information', accountInformation(tenant, values))],
    buttons: [okButton, cancelButton],
    press: {
      ok(values) {
        const errors = problems(tenant, values);
        if (errors.length > 0) return { errors };
        const random = field.isTicked(values, fields.generateRandomPassword);
        const account = tenant.accounts.create({
          userName: field.textOf(values, fields.userName),
          password: random ? newPassword() : field.passwordOf(values, fields.newPassword),
          randomPassword: random,
          requireNewPassword: field.isTicked(values, fields.requireNewPassword),
          sessionTimeoutMinutes: field.numberOf(values, fields.timeout),
          doNotAllowUiSessions: field.isTicked(values, fields.doNotAllowUiSessions),
          integrationUser: true,
        });
        return { screen: result(tenant, account, title, taskIds.createIntegrationSystemUser) };
      },
    },
  };
}

function accountInformation(tenant: Tenant, values: Values) {
  const typed = !field.isTicked(values, fields.generateRandomPassword);
  const rules = field.readOnly(fields.passwordRules, tenant.passwordRules.describe());
  return [
    field.text(fields.userName, values, { required: true }),
    field.checkbox(fields.generateRandomPassword, values, { refreshes: true }),
    ...(typed
      ? [
          field.password(fields.newPassword, values, { required: true }),
          rules,
          field.password(fields.newPasswordVerify, values, { required: true }),
        ]
      : []),
    field.checkbox(fields.requireNewPassword, values),
    field.readOnly(fields.timeoutEnforced, String(tenant.passwordRules.sessionTimeoutMinutes)),
    field.number(fields.timeout, values),
    field.checkbox(fields.doNotAllowUiSessions, values),
  ];
}

function problems(tenant: Tenant, values: Values): PageError[] {
  const errors: PageError[] = [];
  const userName = field.textOf(values, fields.userName);
  if (tenant.accounts.byUserName(userName))
    errors.push(
      fieldError(fields.userName, 'The entered User Name is already in use by another account.'),
    );
  if (field.isTicked(values, fields.generateRandomPassword)) return errors;
  const password = field.passwordOf(values, fields.newPassword);
  const broken = tenant.passwordRules.broken(password, userName);
  if (broken.length > 0)
    errors.push(
      fieldError(fields.newPassword, `Invalid password: the password ${broken.join(', ')}.`),
    );
  if (password !== field.passwordOf(values, fields.newPasswordVerify))
    errors.push(
      fieldError(
        fields.newPasswordVerify,
        'New Password and New Password Verify must be the same.',
      ),
    );
  return errors;
}

/** The account, read-only and without its password. View Workday Account shows the same page. */
export function result(tenant: Tenant, account: Account, heading: string, taskId: string): Screen {
  const timeout = account.sessionTimeoutMinutes || tenant.passwordRules.sessionTimeoutMinutes;
  const groups = tenant.groups.all().filter(({ members }) => members.includes(account.id));
  return {
    taskId,
    title: heading,
    instance: accountItem(account),
    context: 'page',
    mode: 'view',
    viewId: '15$172811',
    draw: () => [
      field.readOnly({ id: '56$1121', label: 'Person' }, account.person ?? ''),
      field.readOnly(
        { id: '56$1122', label: 'Days Since Last Password Change' },
        String(tenant.accounts.daysSincePasswordChange(account)),
      ),
      field.readOnly({ id: '56$1123', label: 'Session Timeout Minutes Enforced' }, String(timeout)),
      field.readOnlyTick(
        { id: '56$1124', label: 'Do Not Allow UI Sessions' },
        account.doNotAllowUiSessions,
      ),
      field.readOnlyTick({ id: '56$1125', label: 'Account Enabled for Data Masking' }, false),
      field.readOnly({ id: '56$1126', label: 'Preferred Locale' }, ''),
      field.readOnly({ id: '56$1127', label: 'User Language' }, ''),
      field.readOnly({ id: '56$1128', label: 'Preferred Search Category' }, ''),
      field.readOnlyTick({ id: '56$1129', label: 'Integration Account' }, account.integrationUser),
      {
        type: 'grid',
        id: '56$1130',
        title: 'Security Groups',
        generation: 'newer',
        columns: [
          { id: '11.1', label: 'Security Group' },
          { id: '11.2', label: 'Type' },
          { id: '11.3', label: 'Valid for Security Group Restrictions' },
        ],
        rows: groups.map((group) => ({
          id: group.id,
          cells: [
            { type: 'items', items: [groupItem(group)] },
            { type: 'text', value: group.type },
            { type: 'tick', value: true },
          ],
        })),
      },
    ],
    buttons: [doneButton],
  };
}
