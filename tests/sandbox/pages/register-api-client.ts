import { endpointsOf } from '../server/hosts.ts';
import type { Tenant } from '../tenant/tenant.ts';
import { clientScreen, clientFields as fields } from './api-client-view.ts';
import * as field from './fields.ts';
import { namesOf, oauthClientsOff } from './register-api-client-for-integrations.ts';
import { cancelButton, fieldError, okButton, type Task } from './screen.ts';
import { taskIds } from './task-ids.ts';
import { endpointFields } from './view-api-clients.ts';

const title = 'Register API Client';

const own = {
  grantType: { id: '56$1821', label: 'Client Grant Type' },
  pkce: { id: '56$1822', label: 'Support Proof Key for Code Exchange (PKCE)' },
  enforceExpiry: { id: '56$1823', label: 'Enforce 60 Minute Access Token Expiry' },
  tokenType: { id: '56$1824', label: 'Access Token Type' },
  user: { id: '56$1826', label: 'Integration System User' },
  consent: { id: '56$1827', label: 'Grant Administrative Consent' },
};

/** The task with nearly the same name, for clients of people who sign in themselves. */
export const registerApiClient: Task = {
  id: taskIds.registerApiClient,
  title,
  right: 'security-administration',
  foundBySearch: true,
  open: (tenant) => ({
    taskId: taskIds.registerApiClient,
    title,
    context: 'page',
    mode: 'edit',
    viewId: '6$772',
    defaults: {
      [own.grantType.id]: 'Authorization Code Grant',
      [own.tokenType.id]: 'Bearer',
      [own.enforceExpiry.id]: true,
      [fields.timeout.id]: '30',
    },
    draw: (values) => [
      field.text(fields.name, values, { required: true }),
      field.radio(own.grantType, values, {
        required: true,
        options: [
          'Authorization Code Grant',
          'Implicit Grant',
          'Jwt Bearer Grant',
          'SAML Bearer Grant',
        ],
      }),
      field.checkbox(own.pkce, values),
      field.checkbox(own.enforceExpiry, values),
      field.select(own.tokenType, values, { required: true, options: ['Bearer'] }),
      field.text(fields.redirectionUri, values, { required: true }),
      field.isTicked(values, fields.nonExpiring)
        ? field.readOnly(fields.timeout, '0')
        : field.number(fields.timeout, values),
      field.checkbox(fields.nonExpiring, values, { refreshes: true }),
      field.checkbox(own.consent, values),
      field.checkbox(fields.disabled, values),
      field.prompt(tenant, own.user, values, {
        source: 'integration-system-users',
        multiple: false,
      }),
      field.prompt(tenant, fields.scope, values, {
        source: 'functional-areas',
        multiple: true,
        required: true,
      }),
      field.checkbox(fields.workdayOwned, values),
      field.prompt(tenant, fields.ipRanges, values, { source: 'ip-ranges', multiple: true }),
    ],
    buttons: [okButton, cancelButton],
    press: {
      ok(values) {
        if (!tenant.oauthClientsEnabled) return { errors: [oauthClientsOff] };
        const name = field.textOf(values, fields.name);
        if (tenant.clients.byName(name))
          return {
            errors: [fieldError(fields.name, 'An API client with this name already exists.')],
          };
        const nonExpiring = field.isTicked(values, fields.nonExpiring);
        const client = tenant.clients.register({
          name,
          kind: 'plain',
          grantType: field.optionOf(values, own.grantType) ?? '',
          redirectionUri: field.textOf(values, fields.redirectionUri),
          nonExpiring,
          refreshTokenTimeoutDays: nonExpiring ? 0 : field.numberOf(values, fields.timeout),
          disabled: field.isTicked(values, fields.disabled),
          scopes: namesOf(tenant.functionalAreas, field.itemsOf(values, fields.scope)),
          includeWorkdayOwnedScope: field.isTicked(values, fields.workdayOwned),
          ipRanges: namesOf(tenant.ipRanges, field.itemsOf(values, fields.ipRanges)),
        });
        return {
          screen: clientScreen(tenant, client, {
            taskId: taskIds.registerApiClient,
            title,
            secret: true,
            above: endpointRows(tenant),
          }),
        };
      },
    },
  }),
};

/** Some tenants show the endpoints on this task's result page as well. */
function endpointRows(tenant: Tenant) {
  const { rest, token, authorization } = endpointsOf(tenant);
  return [
    field.readOnly(endpointFields.rest, rest),
    field.readOnly(endpointFields.token, token),
    field.readOnly(endpointFields.authorization, authorization),
  ];
}
