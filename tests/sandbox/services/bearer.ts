import type { IncomingMessage } from 'node:http';
import type { Access } from '../control-state.ts';
import type { Account } from '../tenant/accounts.ts';
import type { ApiClient } from '../tenant/api-clients.ts';
import { type Reach, reachOf } from '../tenant/reach.ts';
import type { Tenant } from '../tenant/tenant.ts';

export interface Caller {
  client: ApiClient;
  account: Account;
}

/**
 * Returns the caller of an access token; null if the token is unknown or expired, or its client or
 * account is disabled.
 */
export function callerOf(tenant: Tenant, request: IncomingMessage): Caller | null {
  const [, value] = /^Bearer (\S+)$/i.exec(request.headers.authorization ?? '') ?? [];
  const token = tenant.accessTokens.inForce(value ?? '');
  const client = tenant.clients.byId(token?.client);
  const account = tenant.accounts.byId(token?.account);
  if (!client || !account || client.disabled || account.disabled || !tenant.oauthClientsEnabled)
    return null;
  return { client, account };
}

/** Returns the caller's access: both the client's scope and the account's domains must allow it. */
export function mayRead(
  tenant: Tenant,
  { client, account }: Caller,
  scope: string,
  domains: readonly string[],
  accesses: readonly Access[],
): Reach {
  return client.scopes.includes(scope) ? reachOf(tenant, account.id, domains, accesses) : 'none';
}
