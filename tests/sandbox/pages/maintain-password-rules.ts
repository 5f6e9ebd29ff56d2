import type { Tenant } from '../tenant/tenant.ts';
import * as field from './fields.ts';
import { accountItem } from './items.ts';
import { cancelButton, doneButton, okButton, type Screen, type Task } from './screen.ts';
import { taskIds } from './task-ids.ts';

const title = 'Maintain Password Rules';

const fields = {
  minimumCharacters: { id: '56$1601', label: 'Minimum Number of Characters' },
  minimumExpirationDays: { id: '56$1602', label: 'Minimum Days Before Password Change' },
  expirationDays: { id: '56$1603', label: 'Days Until Password Expires' },
  warningDays: { id: '56$1604', label: 'Days to Warn Before Password Expires' },
  failedSignOnAttempts: { id: '56$1605', label: 'Failed Sign On Attempts Before Lockout' },
  lockoutMinutes: { id: '56$1606', label: 'Lockout Minutes' },
  sessionTimeoutMinutes: { id: '56$1607', label: 'Session Timeout Minutes' },
  publicSessionTimeoutMinutes: { id: '56$1608', label: 'Public Session Timeout Minutes' },
} as const;

const exempt = { id: '56$1609', label: 'System Users exempt from password expiration' };

/**
 * Only the last field and the section "Session Timeout" above it are known; the other labels are
 * invented (docs/workday.md).
 */
export const maintainPasswordRules: Task = {
  id: taskIds.maintainPasswordRules,
  title,
  right: 'security-administration',
  foundBySearch: true,
  open: (tenant) => form(tenant),
};

const rules = Object.keys(fields) as (keyof typeof fields)[];

function form(tenant: Tenant): Screen {
  return {
    taskId: taskIds.maintainPasswordRules,
    title,
    context: 'page',
    mode: 'edit',
    viewId: '6$751',
    defaults: {
      ...Object.fromEntries(
        rules.map((rule) => [fields[rule].id, String(tenant.passwordRules[rule])]),
      ),
      [exempt.id]: [...tenant.passwordRules.exempt],
    },
    draw: (values) => {
      const number = (rule: keyof typeof fields) =>
        field.number(fields[rule], values, { required: true });
      return [
        field.section('Password Composition', [number('minimumCharacters')]),
        field.section('Password Expiration', [
          number('minimumExpirationDays'),
          number('expirationDays'),
          number('warningDays'),
        ]),
        field.section('Account Lockout', [
          number('failedSignOnAttempts'),
          number('lockoutMinutes'),
        ]),
        field.section('Session Timeout', [
          number('sessionTimeoutMinutes'),
          number('publicSessionTimeoutMinutes'),
        ]),
        field.prompt(tenant, exempt, values, { source: 'workday-accounts', multiple: true }),
      ];
    },
    buttons: [okButton, cancelButton],
    press: {
      ok(values) {
        for (const rule of rules) tenant.passwordRules[rule] = field.numberOf(values, fields[rule]);
        tenant.passwordRules.exempt.clear();
        for (const account of field.itemsOf(values, exempt))
          tenant.passwordRules.exempt.add(account);
        return { screen: result(tenant) };
      },
    },
  };
}

function result(tenant: Tenant): Screen {
  const accounts = [...tenant.passwordRules.exempt].flatMap((id) => tenant.accounts.byId(id) ?? []);
  return {
    taskId: taskIds.maintainPasswordRules,
    title,
    context: 'page',
    mode: 'view',
    viewId: '15$172851',
    draw: () => [
      ...rules.map((rule) => field.readOnly(fields[rule], String(tenant.passwordRules[rule]))),
      field.readOnlyItems(exempt, accounts.map(accountItem)),
    ],
    buttons: [doneButton],
  };
}
