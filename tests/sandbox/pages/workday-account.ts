import { result } from './create-integration-system-user.ts';
import * as field from './fields.ts';
import { accountItem } from './items.ts';
import { cancelButton, okButton, type Task } from './screen.ts';
import { taskIds } from './task-ids.ts';

export const viewWorkdayAccount: Task = {
  id: taskIds.viewWorkdayAccount,
  title: 'View Workday Account',
  right: 'integration-security',
  foundBySearch: false,
  open(tenant, instance) {
    const account = tenant.accounts.byId(instance ?? '');
    return account
      ? result(tenant, account, 'View Workday Account', taskIds.viewWorkdayAccount)
      : null;
  },
};

const groups = { id: '56$1151', label: 'Integration System Security Group to Assign' };

/** Adds an account to a group from the account's side. */
export const assignSecurityGroups: Task = {
  id: taskIds.assignSecurityGroups,
  title: 'Assign Integration System Security Groups',
  right: 'integration-security',
  foundBySearch: false,
  open(tenant, instance) {
    const account = tenant.accounts.byId(instance ?? '');
    if (!account) return null;
    return {
      taskId: taskIds.assignSecurityGroups,
      title: 'Assign Integration System Security Groups',
      instance: accountItem(account),
      context: 'popup',
      mode: 'edit',
      viewId: '6$712',
      defaults: { [groups.id]: tenant.groups.of(account.id).map(({ id }) => id) },
      draw: (values) => [
        field.prompt(tenant, groups, values, {
          source: 'integration-system-security-groups',
          multiple: true,
        }),
      ],
      buttons: [okButton, cancelButton],
      press: {
        ok(values) {
          const chosen = field.itemsOf(values, groups);
          for (const group of tenant.groups.all()) {
            const others = group.members.filter((member) => member !== account.id);
            const offered = group.type.startsWith('Integration System Security Group');
            if (offered)
              group.members = chosen.includes(group.id) ? [...others, account.id] : others;
          }
          return {
            screen: result(tenant, account, 'View Workday Account', taskIds.viewWorkdayAccount),
          };
        },
      },
    };
  },
};
