import type { Task } from '../task.ts';

/**
 * The endpoints are read from this page and never derived from the address bar, because UI and
 * services use different hosts.
 */
export const viewApiClients: Task = {
  id: 'view-api-clients',
  name: 'tasks.viewApiClients.name',
  action: 'tasks.viewApiClients.action',
  open: { search: 'View API Clients' },
  pages: [
    {
      id: 'view',
      titles: ['View API Clients'],
      expects: ['Workday REST API Endpoint', 'Token Endpoint'],
      mode: 'view',
      fields: [],
      captures: [
        { credential: 'restEndpoint', from: { label: ['Workday REST API Endpoint'] } },
        { credential: 'tokenEndpoint', from: { label: ['Token Endpoint'] } },
      ],
      guards: [],
      purpose: 'tasks.viewApiClients.purpose',
      next: 'tasks.viewApiClients.next',
      completes: 'shown',
    },
  ],
};
