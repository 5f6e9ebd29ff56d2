import type { IncomingMessage } from 'node:http';
import { readBody } from '../server/http.ts';
import type { Account } from '../tenant/accounts.ts';
import type { ApiClient } from '../tenant/api-clients.ts';
import type { Tenant } from '../tenant/tenant.ts';
import type { ServiceAnswer } from './answers.ts';

/** `POST /ccx/oauth2/{tenant}/token`: the refresh-token grant. */
export async function answerToken(
  tenant: Tenant,
  request: IncomingMessage,
): Promise<ServiceAnswer> {
  const body = new URLSearchParams(await readBody(request));
  const isForm = request.headers['content-type']?.startsWith('application/x-www-form-urlencoded');
  const grantType = body.get('grant_type');
  if (request.method !== 'POST' || !isForm || !grantType) return refuse(400, 'invalid_request');
  if (grantType !== 'refresh_token') return refuse(400, 'unsupported_grant_type');

  const credentials = readCredentials(request, body);
  const client = credentials && tenant.clients.authenticate(credentials.id, credentials.secret);
  if (!client || !tenant.oauthClientsEnabled || !isInRange(tenant, client))
    return refuse(401, 'invalid_client');
  if (client.kind !== 'integrations') return refuse(400, 'unauthorized_client');
  return answerRefresh(tenant, client, body.get('refresh_token') ?? '');
}

function answerRefresh(tenant: Tenant, client: ApiClient, value: string): ServiceAnswer {
  const token = tenant.refreshTokens.byValue(value);
  const account = tenant.accounts.byId(token?.account);
  if (!token || token.client !== client.id || tenant.refreshTokens.isExpired(token))
    return refuse(400, 'invalid_grant');
  if (!account || !mayHaveTokens(tenant, account)) return refuse(400, 'invalid_grant');
  const next = tenant.faults.has('token-rotates')
    ? tenant.refreshTokens.regenerate(client, account.id, token.scopes)
    : token;
  return {
    status: 200,
    body: {
      refresh_token: next.value,
      token_type: 'Bearer',
      access_token: tenant.accessTokens.issue(next),
    },
  };
}

/** What a client answers outside of its ranges is not public. */
const isInRange = (tenant: Tenant, { ipRanges }: ApiClient): boolean =>
  ipRanges.length === 0 || ipRanges.includes(tenant.callersRange);

/**
 * Whether the token's account may sign on at all. The error of one that may not is an assumption.
 */
const mayHaveTokens = (tenant: Tenant, account: Account): boolean =>
  !account.disabled &&
  !tenant.accounts.isLocked(account) &&
  tenant.authentication.admits(tenant.groups.of(account.id));

/** Reads the credentials from HTTP Basic or from the body. */
function readCredentials(
  request: IncomingMessage,
  body: URLSearchParams,
): { id: string; secret: string } | null {
  const [, basic] = /^Basic ([A-Za-z0-9+/=]+)$/i.exec(request.headers.authorization ?? '') ?? [];
  if (basic) {
    const [id, ...secret] = Buffer.from(basic, 'base64').toString('utf8').split(':');
    return { id: id ?? '', secret: secret.join(':') };
  }
  const id = body.get('client_id');
  return id === null ? null : { id, secret: body.get('client_secret') ?? '' };
}

function refuse(status: number, error: string): ServiceAnswer {
  return { status, body: { error } };
}
