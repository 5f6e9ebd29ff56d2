import { accountItem } from './items.ts';
import { doneButton, type Task } from './screen.ts';
import { taskIds } from './task-ids.ts';

export const allWorkdayAccounts: Task = {
  id: taskIds.allWorkdayAccounts,
  title: 'All Workday Accounts',
  right: 'security-administration',
  foundBySearch: true,
  open: (tenant) => ({
    taskId: taskIds.allWorkdayAccounts,
    title: 'All Workday Accounts',
    context: 'page',
    mode: 'view',
    viewId: '15$172821',
    draw: () => [
      {
        type: 'grid',
        id: '56$1201',
        title: 'All Workday Accounts',
        generation: 'newer',
        columns: [
          { id: '12.1', label: 'Workday Account' },
          { id: '12.2', label: 'User Name' },
          { id: '12.3', label: 'Account Locked Disabled or Expired' },
          { id: '12.4', label: 'Session Timeout Minutes' },
          { id: '12.5', label: 'Days Since Last Password Change' },
          { id: '12.6', label: 'Password Expired' },
        ],
        rows: tenant.accounts.all().map((account) => {
          const { accounts } = tenant;
          return {
            id: account.id,
            cells: [
              { type: 'items', items: [accountItem(account)] },
              { type: 'text', value: account.userName },
              { type: 'tick', value: account.disabled || accounts.isLocked(account) },
              { type: 'number', value: String(account.sessionTimeoutMinutes) },
              { type: 'number', value: String(accounts.daysSincePasswordChange(account)) },
              { type: 'tick', value: accounts.isPasswordExpired(account) },
            ],
          };
        }),
      },
    ],
    buttons: [doneButton],
  }),
};
