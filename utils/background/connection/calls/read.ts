import type { Secret } from '../../../lib/secret.ts';
import { z } from '../../../lib/zod.ts';
import type { CheckAnswer } from '../../../state/checks.ts';
import { type CheckOutcome, failed } from './outcome.ts';
import { callService, type Limits, type ServiceAnswer, type ServiceReply } from './request.ts';
import { transportError } from './transport-errors.ts';

/** What a reading call needs besides its URL. */
export interface Reader extends Limits {
  accessToken: Secret;
}

/** Sends a GET request with the access token. */
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

/**
 * The answer of a reading call if its status is 200, else what the status means (docs/workday.md,
 * "Error signatures").
 */
export function answerOf(
  reply: ServiceReply,
): { answer: ServiceAnswer } | { outcome: CheckOutcome } {
  const error = transportError(reply);
  if (error || reply.kind !== 'answer') return { outcome: error ?? { state: 'stopped' } };
  if (reply.status === 200) return { answer: reply };
  switch (reply.status) {
    case 401:
      return {
        outcome: {
          ...failed('findings.verify.tokenNotTaken', 'view-api-clients'),
          answer: restAnswer(reply),
        },
      };
    case 403:
      return { outcome: { state: 'denied', answer: restAnswer(reply) } };
    case 404:
      return { outcome: failed('findings.verify.noService', 'view-api-clients') };
    default:
      return { outcome: failed('findings.verify.notUnderstood', undefined, String(reply.status)) };
  }
}

const refusalShape = z.object({ errors: z.array(z.object({ code: z.string() })) });

/** The status, and Workday's code if there is one. */
export function restAnswer(answer: ServiceAnswer): CheckAnswer {
  const code = jsonOf(answer, refusalShape)?.errors.find(({ code }) => isCode(code))?.code;
  return { status: answer.status, ...(code && { code }) };
}

/** One letter and some digits, such as S22. Nothing longer leaves this folder. */
const isCode = (code: string) => /^[A-Z]\d{1,4}$/.test(code);

/** Parses the JSON of an answer; null if it does not have this shape. */
export function jsonOf<T>({ type, text }: ServiceAnswer, shape: z.ZodType<T>): T | null {
  if (type !== 'json') return null;
  try {
    return shape.safeParse(JSON.parse(text)).data ?? null;
  } catch {
    return null;
  }
}

/** One page of a list of entries. */
export const listPage = <T extends z.ZodType>(entry: T) => z.object({ data: z.array(entry) });

/**
 * Workday IDs have 32 hexadecimal digits (docs/workday.md, "Shapes of values"). Nothing else may
 * become part of a URL.
 */
export const workdayId = z.string().regex(/^[0-9a-f]{32}$/i);
