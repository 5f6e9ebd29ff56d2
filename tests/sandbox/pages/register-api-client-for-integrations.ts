import type { PageError } from '../page-model.ts';
import type { ApiClient } from '../tenant/api-clients.ts';
import { unlock } from '../tenant/lock-out.ts';
import type { Tenant } from '../tenant/tenant.ts';
import { clientScreen, clientFields as fields } from './api-client-view.ts';
import * as field from './fields.ts';
import { clientItem } from './items.ts';
import {
  cancelButton,
  fieldError,
  okButton,
  type Screen,
  type Task,
  type Values,
} from './screen.ts';
import { taskIds } from './task-ids.ts';

const title = 'Register API Client for Integrations';

export const registerApiClientForIntegrations: Task = {
  id: taskIds.registerApiClientForIntegrations,
  title,
  right: 'security-administration',
  foundBySearch: true,
  open: (tenant) => form(tenant, null),
};

export const editApiClientForIntegrations: Task = {
  id: taskIds.editApiClientForIntegrations,
  title: 'Edit API Client for Integrations',
  right: 'security-administration',
  foundBySearch: false,
  open(tenant, instance) {
    const client = tenant.clients.byId(instance ?? '');
    return client?.kind === 'integrations' ? form(tenant, client) : null;
  },
};

/** One form for both registering and editing. */
function form(tenant: Tenant, client: ApiClient | null): Screen {
  return {
    taskId: client
      ? taskIds.editApiClientForIntegrations
      : taskIds.registerApiClientForIntegrations,
    title: client ? 'Edit API Client for Integrations' : title,
    ...(client ? { instance: clientItem(client) } : {}),
    context: 'modal',
    mode: 'edit',
    viewId: client ? '6$773' : '6$771',
    defaults: client
      ? asEntered(tenant, client)
      : { [fields.nonExpiring.id]: true, [fields.timeout.id]: '30' },
    draw: (values) => [
      field.text(fields.name, values, { required: true }),
      field.isTicked(values, fields.nonExpiring)
        ? field.readOnly(fields.timeout, '0')
        : field.number(fields.timeout, values),
      field.checkbox(fields.nonExpiring, values, { required: true, refreshes: true }),
      field.checkbox(fields.disabled, values),
      field.prompt(tenant, fields.scope, values, {
        source: 'functional-areas',
        multiple: true,
        required: true,
      }),
      field.checkbox(fields.workdayOwned, values),
      field.checkbox(fields.lockedOut, values, {
        disabled: !client || !tenant.clients.isLockedOut(client),
      }),
      field.prompt(tenant, fields.ipRanges, values, { source: 'ip-ranges', multiple: true }),
    ],
    buttons: [okButton, cancelButton],
    press: {
      ok(values) {
        const errors = problems(tenant, client, values);
        if (errors.length > 0) return { errors };
        const entered = readClient(tenant, values);
        if (client) {
          Object.assign(client, entered);
          if (!field.isTicked(values, fields.lockedOut)) unlock(client);
          return {
            screen: clientScreen(tenant, client, {
              taskId: taskIds.viewApiClient,
              title: 'View API Client',
            }),
          };
        }
        const registered = tenant.clients.register({ ...entered, kind: 'integrations' });
        return {
          screen: clientScreen(tenant, registered, {
            taskId: taskIds.registerApiClientForIntegrations,
            title,
            secret: true,
          }),
        };
      },
    },
  };
}

export function namesOf(from: Tenant['functionalAreas'], ids: readonly string[]): string[] {
  return from.filter(({ id }) => ids.includes(id)).map(({ name }) => name);
}

function idsOf(from: Tenant['functionalAreas'], names: readonly string[]): string[] {
  return from.filter(({ name }) => names.includes(name)).map(({ id }) => id);
}

function readClient(tenant: Tenant, values: Values) {
  const nonExpiring = field.isTicked(values, fields.nonExpiring);
  return {
    name: field.textOf(values, fields.name),
    nonExpiring,
    refreshTokenTimeoutDays: nonExpiring ? 0 : field.numberOf(values, fields.timeout),
    disabled: field.isTicked(values, fields.disabled),
    scopes: namesOf(tenant.functionalAreas, field.itemsOf(values, fields.scope)),
    includeWorkdayOwnedScope: field.isTicked(values, fields.workdayOwned),
    ipRanges: namesOf(tenant.ipRanges, field.itemsOf(values, fields.ipRanges)),
  };
}

function asEntered(tenant: Tenant, client: ApiClient): Values {
  return {
    [fields.name.id]: client.name,
    [fields.timeout.id]: String(client.refreshTokenTimeoutDays || 30),
    [fields.nonExpiring.id]: client.nonExpiring,
    [fields.disabled.id]: client.disabled,
    [fields.scope.id]: idsOf(tenant.functionalAreas, client.scopes),
    [fields.workdayOwned.id]: client.includeWorkdayOwnedScope,
    [fields.lockedOut.id]: tenant.clients.isLockedOut(client),
    [fields.ipRanges.id]: idsOf(tenant.ipRanges, client.ipRanges),
  };
}

/** The range of days is documented; unique names are an assumption. */
function problems(tenant: Tenant, client: ApiClient | null, values: Values): PageError[] {
  const errors: PageError[] = [];
  if (!tenant.oauthClientsEnabled) errors.push(oauthClientsOff);
  const namesake = tenant.clients.byName(field.textOf(values, fields.name));
  if (namesake && namesake !== client)
    errors.push(fieldError(fields.name, 'An API client with this name already exists.'));
  const days = field.numberOf(values, fields.timeout);
  if (!field.isTicked(values, fields.nonExpiring) && (days < 1 || days > 365))
    errors.push(fieldError(fields.timeout, 'Enter a number of days from 1 to 365.'));
  return errors;
}

export const oauthClientsOff: PageError = {
  kind: 'error',
  message:
    'OAuth 2.0 clients are not enabled for this tenant. Enable them in Edit Tenant Setup - Security.',
};
