import type { TenantFault } from './fault.ts';
import type { Tenant } from './tenant.ts';

/**
 * What an armed fault changes in a tenant, once, as an administrator, a policy or time would. The
 * pages of the tenant can change it back. Others' accounts and clients stay as they are.
 */
export const mishaps: Partial<Record<TenantFault, (tenant: Tenant) => void>> = {
  'oauth-off': (tenant) => {
    tenant.oauthClientsEnabled = false;
  },
  'client-locked': (tenant) => {
    for (const client of newClients(tenant)) tenant.clients.lockOut(client);
  },
  'client-disabled': (tenant) => {
    for (const client of newClients(tenant)) client.disabled = true;
  },
  'client-ip-restricted': (tenant) => {
    for (const client of newClients(tenant))
      client.ipRanges = tenant.ipRanges
        .map(({ name }) => name)
        .filter((name) => name !== tenant.callersRange);
  },
  'client-gone': (tenant) => {
    for (const client of newClients(tenant)) {
      tenant.clients.remove(client);
      tenant.refreshTokens.deleteAllOf(client.id);
    }
  },
  'account-locked': (tenant) => {
    for (const account of newUsers(tenant)) tenant.accounts.lock(account);
  },
  'account-disabled': (tenant) => {
    for (const account of newUsers(tenant)) account.disabled = true;
  },
  'account-changes-password': (tenant) => {
    for (const account of newUsers(tenant)) account.requireNewPassword = true;
  },
  'policy-denies-api': ({ authentication }) =>
    authentication.restrictEveryone(['User Name Password', 'SAML']),
  'policy-denies-password': ({ authentication }) =>
    authentication.restrictEveryone(['OAuth 2.0', 'SAML']),
  'policy-denies-all': ({ authentication }) => authentication.restrictEveryone(['None']),
};

/** Puts back what disarming a fault ends. The others stay until a page changes them. */
export const recoveries: Partial<Record<TenantFault, (tenant: Tenant) => void>> = {
  'oauth-off': (tenant) => {
    tenant.oauthClientsEnabled = true;
  },
};

const newClients = ({ clients, existing }: Tenant) =>
  clients.all().filter(({ id, kind }) => kind === 'integrations' && !existing.has(id));

const newUsers = ({ accounts, existing }: Tenant) =>
  accounts.all().filter(({ id, integrationUser }) => integrationUser && !existing.has(id));
