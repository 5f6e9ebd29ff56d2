import type { IncomingMessage } from 'node:http';
import type { Access } from '../control-state.ts';
import type { Account } from '../tenant/accounts.ts';
import type { ApiClient } from '../tenant/api-clients.ts';
import { type Reach, reachOf } from '../tenant/reach.ts';
import type { Tenant } from '../tenant/tenant.ts';

const reportAccesses: readonly Access[] = ['modify', 'view'];

export interface Caller {
  client: ApiClient;
  account: Account;
  /** Bound to the refresh token, not read from the client. */
  scopes: readonly string[];
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
  if (!token || !client || !account || client.disabled || account.disabled) return null;
  return tenant.oauthClientsEnabled ? { client, account, scopes: token.scopes } : null;
}

/**
 * Returns the caller's access by REST or WQL: the authentication policy, the token's scope and the
 * account's domains must allow it. Only View and Modify access serve these interfaces; Get and Put
 * serve SOAP (docs/workday.md, "Services").
 */
export function mayRead(
  tenant: Tenant,
  { account, scopes }: Caller,
  scope: string,
  domains: readonly string[],
): Reach {
  const admitted = tenant.authentication.admits(tenant.groups.of(account.id), 'OAuth 2.0');
  return admitted && scopes.includes(scope)
    ? reachOf(tenant, account.id, domains, reportAccesses)
    : 'none';
}
