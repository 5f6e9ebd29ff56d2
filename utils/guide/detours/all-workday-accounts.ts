import type { Detour } from '../task.ts';

/** Shows whether the integration user's account is open. Nothing is wrong with opening it. */
export const allWorkdayAccounts: Detour = {
  id: 'all-workday-accounts',
  titles: ['All Workday Accounts'],
  expects: ['Account Locked Disabled or Expired', 'Password Expired'],
};
