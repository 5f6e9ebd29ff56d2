import type { Task } from './task.ts';

/**
 * Pages that cure a refusal and belong to no step. `label` is Workday's name of the page, `open`
 * the way to it, as in a task. Sources: docs/workday.md, "What refuses right values".
 */
const table = {
  'edit-api-client': {
    label: 'Edit API Client for Integrations',
    open: {
      search: 'View API Clients',
      from: {
        instance: 'apiClient',
        tab: 'API Clients for Integrations',
        relatedActions: [['API Client'], ['Edit API Client for Integrations']],
      },
    },
  },
  'edit-workday-account': {
    label: 'Edit Workday Account',
    open: {
      search: 'All Workday Accounts',
      from: {
        instance: 'isuUserName',
        relatedActions: [['Workday Account'], ['Edit Workday Account']],
      },
    },
  },
  'edit-tenant-setup-security': {
    label: 'Edit Tenant Setup - Security',
    open: { search: 'Edit Tenant Setup - Security' },
  },
  'manage-authentication-policies': {
    label: 'Manage Authentication Policies',
    open: { search: 'Manage Authentication Policies' },
  },
  'activate-authentication-policies': {
    label: 'Activate All Pending Authentication Policy Changes',
    open: { search: 'Activate All Pending Authentication Policy Changes' },
  },
} satisfies Record<string, { label: string; open: Task['open'] }>;

export type PlaceId = keyof typeof table;
export const places: Record<PlaceId, { label: string; open: Task['open'] }> = table;
