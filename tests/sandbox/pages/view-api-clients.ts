import type { Widget } from '../page-model.ts';
import { endpointsOf } from '../server/hosts.ts';
import type { ApiClient } from '../tenant/api-clients.ts';
import type { Tenant } from '../tenant/tenant.ts';
import * as field from './fields.ts';
import { clientItem } from './items.ts';
import { doneButton, type Task } from './screen.ts';
import { taskIds } from './task-ids.ts';

export const endpointFields = {
  rest: { id: '56$1901', label: 'Workday REST API Endpoint' },
  token: { id: '56$1902', label: 'Token Endpoint' },
  authorization: { id: '56$1903', label: 'Authorization Endpoint' },
};

export const viewApiClients: Task = {
  id: taskIds.viewApiClients,
  title: 'View API Clients',
  right: 'security-administration',
  foundBySearch: true,
  open(tenant) {
    const { rest, token, authorization } = endpointsOf(tenant);
    return {
      taskId: taskIds.viewApiClients,
      title: 'View API Clients',
      context: 'page',
      mode: 'view',
      viewId: '15$172881',
      draw: () => [
        field.readOnly(endpointFields.rest, rest),
        field.readOnly(endpointFields.token, token),
        field.readOnly(endpointFields.authorization, authorization),
        {
          type: 'tabs',
          id: '56$1904',
          tabs: [
            { label: 'API Clients', children: [grid(tenant, 'plain')] },
            { label: 'API Clients for Integrations', children: [grid(tenant, 'integrations')] },
          ],
        },
      ],
      buttons: [doneButton],
    };
  },
};

function grid(tenant: Tenant, kind: ApiClient['kind']): Widget {
  return {
    type: 'grid',
    id: kind === 'plain' ? '56$1905' : '56$1906',
    title: kind === 'plain' ? 'API Clients' : 'API Clients for Integrations',
    generation: 'newer',
    columns: [
      { id: '61.1', label: 'API Client' },
      // A column of icons. It has no heading (docs/workday.md, "API client").
      { id: '61.0', label: '' },
      { id: '61.2', label: 'Client Name' },
      { id: '61.3', label: 'Client ID' },
      { id: '61.4', label: 'Client Grant Type' },
      { id: '61.5', label: 'Access Token Type' },
      { id: '61.6', label: 'Refresh Token Timeout (in days)' },
      { id: '61.7', label: 'Non-Expiring Refresh Tokens' },
      { id: '61.8', label: 'Disabled' },
      { id: '61.9', label: 'Locked Out due to Excessive Failed Signon Attempts' },
      { id: '61.10', label: 'Scope (Functional Areas)' },
    ],
    rows: tenant.clients
      .all()
      .filter((client) => client.kind === kind)
      .map((client) => ({
        id: client.id,
        cells: [
          { type: 'items', items: [clientItem(client)] },
          { type: 'text', value: '' },
          { type: 'text', value: client.name },
          { type: 'text', value: client.clientId },
          { type: 'text', value: client.grantType },
          { type: 'text', value: 'Bearer' },
          { type: 'number', value: String(client.refreshTokenTimeoutDays) },
          { type: 'tick', value: client.nonExpiring },
          { type: 'tick', value: client.disabled },
          { type: 'tick', value: tenant.clients.isLockedOut(client) },
          {
            type: 'items',
            items: tenant.functionalAreas
              .filter(({ name }) => client.scopes.includes(name))
              .map(({ id, name }) => ({ id, label: name })),
          },
        ],
      })),
  };
}
