import type { CredentialName } from '../../../guide/task.ts';
import { Secret } from '../../../lib/secret.ts';
import { z } from '../../../lib/zod.ts';
import { jsonOf } from './json.ts';
import { type Ended, failed } from './outcome.ts';
import { callService, type Limits, type ServiceReply } from './request.ts';
import { transportError } from './transport-errors.ts';

export interface Granted {
  accessToken: Secret;
  /** Given with every token, and not always the same (docs/workday.md, "Token"). */
  refreshToken: Secret | null;
}

/** `refused` names the values that must not be sent again as they are. */
export type TokenOutcome =
  | { granted: Granted }
  | { ended: Ended; refused: readonly CredentialName[] };

/** `unclear`: the call may have been granted, and what was granted did not arrive. */
export type TokenCall = TokenOutcome & { unclear: boolean };

/** Visible ASCII: what a header may carry. */
const token = z
  .string()
  .max(10_000)
  .regex(/^[\x21-\x7e]+$/);
const grantShape = z.object({ access_token: token, refresh_token: token.nullish() });
const errorShape = z.object({ error: z.string() });

const all: readonly CredentialName[] = [
  'tokenEndpoint',
  'clientId',
  'clientSecret',
  'refreshToken',
];
const client: readonly CredentialName[] = ['tokenEndpoint', 'clientId', 'clientSecret'];

/** The refresh-token grant, with the client's id and secret as HTTP Basic (docs/workday.md, "Token"). */
export async function callToken(
  url: URL,
  secrets: Record<'clientId' | 'clientSecret' | 'refreshToken', Secret>,
  limits: Limits,
): Promise<TokenCall> {
  const basic = base64(`${secrets.clientId.reveal()}:${secrets.clientSecret.reveal()}`);
  const body = new URLSearchParams({
    grant_type: 'refresh_token',
    refresh_token: secrets.refreshToken.reveal(),
  });
  const headers = {
    Accept: 'application/json',
    Authorization: `Basic ${basic}`,
    'Content-Type': 'application/x-www-form-urlencoded',
  };
  const reply = await callService(url, { method: 'POST', headers, body: body.toString() }, limits);
  const outcome = tokenOutcome(reply);
  const unclear = 'ended' in outcome && (reply.kind !== 'answer' || reply.status === 200);
  return { ...outcome, unclear };
}

/** What the token endpoint's reply means (docs/workday.md, "Error signatures"). */
export function tokenOutcome(reply: ServiceReply): TokenOutcome {
  // A service that is down for a while says until when.
  if (
    reply.kind === 'answer' &&
    reply.status === 503 &&
    reply.type !== 'html' &&
    reply.retryAfter === null
  ) {
    return again(failed('findings.verify.tenantUnknown', 'view-api-clients'));
  }
  const trouble = transportError(reply);
  if (trouble?.state === 'failed') return again(trouble);
  // The user's Stop does not reach this call: a token that it replaces must not be lost.
  if (trouble || reply.kind !== 'answer') return again(failed('findings.verify.timeout'));
  const { status } = reply;
  if (status === 200) {
    const grant = jsonOf(reply, grantShape);
    if (!grant) return again(failed('findings.verify.unreadable', 'view-api-clients'));
    const { access_token: accessToken, refresh_token: refreshToken } = grant;
    return {
      granted: {
        accessToken: new Secret(accessToken),
        refreshToken: refreshToken ? new Secret(refreshToken) : null,
      },
    };
  }
  if (status < 400) return again(failed('findings.verify.unreadable', 'view-api-clients'));
  if (status === 404) {
    return again({
      ...failed('findings.verify.tokenAddress', 'view-api-clients'),
      rejected: ['tokenEndpoint'],
    });
  }
  return refusal(status, jsonOf(reply, errorShape)?.error);
}

function refusal(status: number, error: string | undefined): TokenOutcome {
  switch (error) {
    case 'invalid_client':
      return clientRefused;
    case 'invalid_grant':
      return {
        ended: {
          ...failed('findings.verify.tokenRefused', 'manage-refresh-tokens'),
          rejected: ['refreshToken'],
        },
        refused: ['tokenEndpoint', 'clientId', 'refreshToken'],
      };
    case 'unauthorized_client':
    case 'unsupported_grant_type':
      return {
        ended: {
          ...failed('findings.verify.plainClient', 'register-api-client'),
          rejected: ['clientId'],
        },
        refused: ['tokenEndpoint', 'clientId'],
      };
  }
  if (status === 401) return clientRefused;
  return {
    ended: failed('findings.verify.signInRefused', 'register-api-client', String(status)),
    refused: all,
  };
}

const clientRefused: TokenOutcome = {
  ended: {
    ...failed('findings.verify.clientRefused', 'register-api-client'),
    rejected: ['clientId', 'clientSecret'],
  },
  refused: client,
};

/** Nothing was refused: the same values may be tried again. */
const again = (ended: Ended): TokenOutcome => ({ ended, refused: [] });

/** Base64 of the UTF-8 bytes; `btoa` alone fails beyond Latin-1. */
const base64 = (text: string): string =>
  btoa(String.fromCharCode(...new TextEncoder().encode(text)));
