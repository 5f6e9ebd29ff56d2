import type { Widget } from '../page-model.ts';
import type { ApiClient } from '../tenant/api-clients.ts';
import type { Tenant } from '../tenant/tenant.ts';
import * as field from './fields.ts';
import { clientItem } from './items.ts';
import { doneButton, type Screen, type Task } from './screen.ts';
import { taskIds } from './task-ids.ts';

/** Labels that the form, the result page and View API Client share. */
export const clientFields = {
  name: { id: '56$1801', label: 'Client Name' },
  grantType: { id: '56$1802', label: 'Client Grant Type' },
  tokenType: { id: '56$1803', label: 'Access Token Type' },
  timeout: { id: '56$1804', label: 'Refresh Token Timeout (in days)' },
  nonExpiring: { id: '56$1805', label: 'Non-Expiring Refresh Tokens' },
  disabled: { id: '56$1806', label: 'Disabled' },
  scope: { id: '56$1807', label: 'Scope (Functional Areas)' },
  workdayOwned: { id: '56$1808', label: 'Include Workday Owned Scope' },
  lockedOut: { id: '56$1809', label: 'Locked Out due to Excessive Failed Signon Attempts' },
  ipRanges: { id: '56$1810', label: 'Restricted to IP Ranges' },
  clientId: { id: '56$1811', label: 'Client ID' },
  clientSecret: { id: '56$1812', label: 'Client Secret' },
  /** Plain clients only. */
  redirectionUri: { id: '56$1825', label: 'Redirection URI' },
} satisfies Record<string, field.Field>;

export const viewApiClient: Task = {
  id: taskIds.viewApiClient,
  title: 'View API Client',
  right: 'security-administration',
  foundBySearch: false,
  open(tenant, instance) {
    const client = tenant.clients.byId(instance ?? '');
    return client
      ? clientScreen(tenant, client, { taskId: taskIds.viewApiClient, title: 'View API Client' })
      : null;
  },
};

/**
 * The client, read-only. With `secret` it is the result page of Register API Client, which is,
 * besides Generate New API Client Secret, the only page that shows the secret.
 */
export function clientScreen(
  tenant: Tenant,
  client: ApiClient,
  page: { taskId: string; title: string; secret?: true; above?: Widget[] },
): Screen {
  const items = (names: readonly string[], from: Tenant['functionalAreas']) =>
    from.filter(({ name }) => names.includes(name)).map(({ id, name }) => ({ id, label: name }));
  const secret = field.readOnly(clientFields.clientSecret, secretAsShown(tenant, client));
  return {
    taskId: page.taskId,
    title: page.title,
    instance: clientItem(client),
    context: 'page',
    mode: 'view',
    viewId: page.secret ? '15$172871' : '15$172872',
    draw: () => [
      ...(page.above ?? []),
      field.readOnly(clientFields.name, client.name),
      field.readOnly(clientFields.grantType, client.grantType),
      field.readOnly(clientFields.tokenType, 'Bearer'),
      ...(client.kind === 'plain'
        ? [field.readOnly(clientFields.redirectionUri, client.redirectionUri)]
        : []),
      field.readOnly(clientFields.timeout, String(client.refreshTokenTimeoutDays)),
      field.readOnlyTick(clientFields.nonExpiring, client.nonExpiring),
      field.readOnlyTick(clientFields.disabled, client.disabled),
      field.readOnlyItems(clientFields.scope, items(client.scopes, tenant.functionalAreas)),
      field.readOnlyTick(clientFields.workdayOwned, client.includeWorkdayOwnedScope),
      field.readOnlyTick(clientFields.lockedOut, tenant.clients.isLockedOut(client)),
      field.readOnlyItems(clientFields.ipRanges, items(client.ipRanges, tenant.ipRanges)),
      field.readOnly(clientFields.clientId, client.clientId),
      ...(page.secret ? [secret] : []),
    ],
    buttons: [doneButton],
  };
}

/** Returns the secret as result pages show it; two faults mask or truncate it. */
export function secretAsShown(tenant: Tenant, client: ApiClient): string {
  if (tenant.faults.has('masked-secret')) return '•'.repeat(16);
  if (tenant.faults.has('cut-secret')) return `${client.clientSecret.slice(0, 40)}…`;
  return client.clientSecret;
}
