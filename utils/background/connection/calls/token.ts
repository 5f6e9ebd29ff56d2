import type { CredentialName } from '../../../guide/task.ts';
import { Secret } from '../../../lib/secret.ts';
import { z } from '../../../lib/zod.ts';
import type { CheckAnswer } from '../../../state/checks.ts';
import { errorName } from './error-name.ts';
import { type Ended, failed } from './outcome.ts';
import { jsonOf } from './read.ts';
import { callService, type Limits, type ServiceReply } from './request.ts';
import { transportError } from './transport-errors.ts';

export interface Granted {
  accessToken: Secret;
  /** Comes with every access token, and may be a new one (docs/workday.md, "Token"). */
  refreshToken: Secret | null;
}

/** `refused`: the values that must not be sent again as they are. */
export type TokenOutcome =
  | { granted: Granted }
  | { ended: Ended; refused: readonly CredentialName[] };

/** `unclear`: Workday may have granted a token that did not arrive. */
export type TokenCall = TokenOutcome & { unclear: boolean };

/** Visible ASCII: the characters that a header may contain. */
const tokenText = z
  .string()
  .max(10_000)
  .regex(/^[\x21-\x7e]+$/);
const grantShape = z.object({ access_token: tokenText, refresh_token: tokenText.nullish() });
const errorShape = z.object({ error: z.string() });

/** Errors that pass by themselves: RFC 6749, 4.1.2.1, and seen at token endpoints too. */
const passing = ['server_error', 'temporarily_unavailable'];

const allValues: readonly CredentialName[] = [
  'tokenEndpoint',
  'clientId',
  'clientSecret',
  'refreshToken',
];
const clientValues: readonly CredentialName[] = ['tokenEndpoint', 'clientId', 'clientSecret'];

/**
 * Requests an access token with the refresh token grant. Client ID and secret go as HTTP Basic
 * authentication (docs/workday.md, "Token").
 */
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
  const outcome = tokenOutcome(reply, Object.values(secrets));
  const unclear = 'ended' in outcome && (reply.kind !== 'answer' || reply.status === 200);
  return { ...outcome, unclear };
}

/** Interprets the reply of the token endpoint (docs/workday.md, "Error signatures"). */
export function tokenOutcome(reply: ServiceReply, secrets: readonly Secret[] = []): TokenOutcome {
  const answer = oauthAnswer(reply, secrets);
  // Some servers send these with a status that says something else.
  if (answer?.error && passing.includes(answer.error))
    return retryable({ ...failed('findings.verify.signInBusy', undefined, answer.error), answer });
  // A service that is down temporarily sends Retry-After.
  if (
    reply.kind === 'answer' &&
    reply.status === 503 &&
    reply.type !== 'html' &&
    reply.retryAfter === null
  ) {
    return retryable(failed('findings.verify.tenantUnknown', 'view-api-clients'));
  }
  const error = transportError(reply);
  if (error?.state === 'failed') return retryable(error);
  // The user cannot stop this call: a token that it replaces must not be lost.
  if (error || reply.kind !== 'answer') return retryable(failed('findings.verify.timeout'));
  const { status } = reply;
  if (status === 200) {
    const grant = jsonOf(reply, grantShape);
    if (!grant) return retryable(failed('findings.verify.unreadable', 'view-api-clients'));
    const { access_token: accessToken, refresh_token: refreshToken } = grant;
    return {
      granted: {
        accessToken: new Secret(accessToken),
        refreshToken: refreshToken ? new Secret(refreshToken) : null,
      },
    };
  }
  if (status < 400) return retryable(failed('findings.verify.unreadable', 'view-api-clients'));
  if (status === 404) {
    return retryable({
      ...failed('findings.verify.tokenAddress', 'view-api-clients'),
      rejected: ['tokenEndpoint'],
    });
  }
  return refusal(answer ?? { status });
}

/** The status and the cleaned name of the error, if the reply is a refusal in JSON. */
function oauthAnswer(reply: ServiceReply, secrets: readonly Secret[]): CheckAnswer | null {
  if (reply.kind !== 'answer' || reply.status < 400) return null;
  const error = errorName(jsonOf(reply, errorShape)?.error ?? '', secrets);
  return { status: reply.status, ...(error && { error }) };
}

/** What each error of RFC 6749, 5.2 says about the values. Without a name, the status decides. */
function refusal(answer: CheckAnswer): TokenOutcome {
  const { status, error } = answer;
  const said = error ?? String(status);
  switch (error ?? (status === 401 ? 'invalid_client' : undefined)) {
    case 'invalid_client':
      return {
        ended: {
          ...failed('findings.verify.clientRefused', 'register-api-client', said),
          rejected: ['clientId', 'clientSecret'],
          answer,
        },
        refused: clientValues,
      };
    case 'invalid_grant':
    case 'invalid_scope':
      return {
        ended: {
          ...failed('findings.verify.clientRefused', 'manage-refresh-tokens', said),
          rejected: ['refreshToken'],
          answer,
        },
        refused: ['tokenEndpoint', 'clientId', 'refreshToken'],
      };
    case 'unauthorized_client':
    case 'unsupported_grant_type':
      return {
        ended: {
          ...failed('findings.verify.clientRefused', 'register-api-client', said),
          rejected: ['clientId'],
          answer,
        },
        refused: ['tokenEndpoint', 'clientId'],
      };
    default:
      return {
        ended: { ...failed('findings.verify.clientRefused', 'register-api-client', said), answer },
        refused: allValues,
      };
  }
}

/** Workday refused no value: the same ones may be sent again. */
const retryable = (ended: Ended): TokenOutcome => ({ ended, refused: [] });

/** Base64 of the UTF-8 bytes; `btoa` alone fails beyond Latin-1. */
const base64 = (text: string): string =>
  btoa(String.fromCharCode(...new TextEncoder().encode(text)));
