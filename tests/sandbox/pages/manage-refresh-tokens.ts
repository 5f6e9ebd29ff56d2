import type { Row, Widget } from '../page-model.ts';
import type { Account } from '../tenant/accounts.ts';
import type { ApiClient } from '../tenant/api-clients.ts';
import type { RefreshToken } from '../tenant/refresh-tokens.ts';
import type { Tenant } from '../tenant/tenant.ts';
import { clientScreen } from './api-client-view.ts';
import * as field from './fields.ts';
import { accountItem, clientItem } from './items.ts';
import { moment } from './moments.ts';
import {
  cancelButton,
  doneButton,
  fieldError,
  okButton,
  type Screen,
  type Task,
} from './screen.ts';
import { taskIds } from './task-ids.ts';

const taskId = taskIds.manageRefreshTokens;

const fields = {
  client: { id: '56$2001', label: 'API Client for Integrations' },
  account: { id: '56$2002', label: 'Workday Account' },
  generate: { id: '56$2004', label: 'Generate New Refresh Token' },
  confirmDelete: { id: '56$2005', label: 'Confirm Delete' },
  shownClient: { id: '56$2006', label: 'API Client' },
  shownAccount: { id: '56$2007', label: 'Workday Account' },
};

export const manageRefreshTokens: Task = {
  id: taskId,
  title: 'Manage Refresh Tokens for Integrations',
  right: 'security-administration',
  foundBySearch: false,
  open(tenant, instance) {
    const client = tenant.clients.byId(instance ?? '');
    return client?.kind === 'integrations' ? chooseAccount(tenant, client) : null;
  },
};

/** Any account can be selected, including the administrator's own. */
function chooseAccount(tenant: Tenant, client: ApiClient): Screen {
  return {
    taskId,
    title: 'Manage Refresh Tokens for Integrations',
    context: 'modal',
    mode: 'edit',
    viewId: '6$781',
    draw: (values) => [
      field.readOnlyItems(fields.client, [clientItem(client)]),
      field.prompt(tenant, fields.account, values, {
        source: 'workday-accounts',
        multiple: false,
        required: true,
      }),
    ],
    buttons: [okButton, cancelButton],
    press: {
      ok(values) {
        const account = tenant.accounts.byId(field.itemsOf(values, fields.account)[0]);
        return account
          ? { screen: deleteOrRegenerate(tenant, client, account) }
          : { errors: [fieldError(fields.account, 'Select a Workday account.')] };
      },
    },
  };
}

function deleteOrRegenerate(tenant: Tenant, client: ApiClient, account: Account): Screen {
  const existing = tenant.refreshTokens.of(client.id, account.id);
  const warning: Widget = {
    type: 'richText',
    id: '56$2003',
    value:
      'A refresh token exists for this API client and Workday account. Deleting or regenerating it stops every ' +
      'integration that uses it.',
  };
  return {
    taskId,
    title: 'Delete or Regenerate Refresh Token',
    context: 'page',
    mode: 'edit',
    viewId: '6$782',
    draw: (values) => [
      ...(existing ? [warning] : []),
      tokenGrid(client, account, 'Existing Refresh Token', existing ? [existing] : [], 'masked'),
      field.checkbox(fields.generate, values),
      field.checkbox(fields.confirmDelete, values),
    ],
    buttons: [okButton, cancelButton],
    press: {
      ok(values) {
        const generate = field.isTicked(values, fields.generate);
        const confirmed = field.isTicked(values, fields.confirmDelete);
        if (generate && existing && !confirmed)
          return {
            errors: [
              fieldError(
                fields.confirmDelete,
                'Select Confirm Delete to delete the existing refresh token.',
              ),
            ],
          };
        if (generate) {
          const token = tenant.refreshTokens.regenerate(client, account.id);
          return { screen: regenerated(client, account, token) };
        }
        if (confirmed) tenant.refreshTokens.delete(client.id, account.id);
        const page = { taskId: taskIds.viewApiClient, title: 'View API Client' };
        return { screen: clientScreen(tenant, client, page) };
      },
    },
  };
}

function regenerated(client: ApiClient, account: Account, token: RefreshToken): Screen {
  return {
    taskId,
    title: 'Successfully Regenerated Refresh Token',
    context: 'page',
    mode: 'view',
    viewId: '15$172882',
    draw: () => [
      field.readOnlyItems(fields.shownClient, [clientItem(client)]),
      field.readOnlyItems(fields.shownAccount, [accountItem(account)]),
      tokenGrid(client, account, 'Refresh Token', [token], 'plain'),
    ],
    buttons: [doneButton],
  };
}

/**
 * An existing token is listed without its value: Workday shows it once, on the page after
 * regenerating.
 */
function tokenGrid(
  client: ApiClient,
  account: Account,
  title: string,
  tokens: readonly RefreshToken[],
  shown: 'plain' | 'masked',
): Widget {
  return {
    type: 'grid',
    id: '56$2010',
    title,
    generation: 'newer',
    columns: [
      { id: '20.1', label: 'API Client' },
      { id: '20.2', label: 'Workday Account' },
      { id: '20.3', label: 'Refresh Token' },
      { id: '20.4', label: 'Issue Time' },
      { id: '20.5', label: 'Expiration Time' },
      { id: '20.6', label: 'Non-Expiring' },
    ],
    rows: tokens.map(
      (token, index): Row => ({
        id: String(index + 1),
        cells: [
          { type: 'items', items: [clientItem(client)] },
          { type: 'items', items: [accountItem(account)] },
          { type: 'text', value: shown === 'plain' ? token.value : '•'.repeat(16) },
          { type: 'text', value: moment(token.issuedAt) },
          { type: 'text', value: token.expiresAt ? moment(token.expiresAt) : '' },
          { type: 'tick', value: token.expiresAt === null },
        ],
      }),
    ),
  };
}
