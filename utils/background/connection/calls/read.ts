import type { Secret } from '../../../lib/secret.ts';
import { type CheckOutcome, failed } from './outcome.ts';
import { callService, type Limits, type ServiceReply } from './request.ts';
import { type ServiceAnswer, transportError } from './transport-errors.ts';

/** What a call that reads needs beside its address. */
export interface Reader extends Limits {
  accessToken: Secret;
}

/** GET with the access token. */
export const read = (
  url: URL,
  { accessToken, ...limits }: Reader,
  { accept = 'application/json', firstBytes }: { accept?: string; firstBytes?: number } = {},
): Promise<ServiceReply> =>
  callService(
    url,
    {
      method: 'GET',
      headers: { Accept: accept, Authorization: `Bearer ${accessToken.reveal()}` },
      ...(firstBytes !== undefined && { firstBytes }),
    },
    limits,
  );

/** The answer of a reading call if it is 200, else what its status means (docs/workday.md, "Error signatures"). */
export function answerOf(
  reply: ServiceReply,
): { answer: ServiceAnswer } | { outcome: CheckOutcome } {
  const trouble = transportError(reply);
  if (trouble || reply.kind !== 'answer') return { outcome: trouble ?? { state: 'stopped' } };
  if (reply.status === 200) return { answer: reply };
  switch (reply.status) {
    case 401:
      return { outcome: failed('findings.verify.tokenNotTaken', 'view-api-clients') };
    case 403:
      return { outcome: { state: 'denied' } };
    case 404:
      return { outcome: failed('findings.verify.noService', 'view-api-clients') };
    default:
      return { outcome: failed('findings.verify.notUnderstood', undefined, String(reply.status)) };
  }
}
