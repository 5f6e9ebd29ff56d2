import { isHtml, isJson } from '../../lib/response.ts';
import { z } from '../../lib/zod.ts';
import { retryDelaysMs } from '../../state/handoff.ts';
import {
  type NetworkReply,
  type NetworkRequest,
  type RequestLimits,
  request,
} from '../network/request.ts';

/**
 * The reply of Kolleno, or of whatever answered in its place. The only text of an error that is
 * passed on is the problem's type.
 */
export type KollenoReply =
  | {
      kind: 'answer';
      status: number;
      html: boolean;
      /** Undefined if the body was not JSON, or too long. */
      body: unknown;
      problem: string | null;
      /** The `Retry-After` header, unparsed. */
      retryAfter: string | null;
    }
  /** No answer in time. The request may have arrived. */
  | { kind: 'timeout' }
  /** No connection, a broken one, or an aborted request. The request may have arrived. */
  | { kind: 'offline' }
  /** Kolleno never redirects: this is the sign-in page of a proxy. */
  | { kind: 'redirect' };

// RFC 9457. Reads only the type: title and detail are untrusted text.
const problemDetails = z.object({ type: z.string() });

/**
 * Sends one request to Kolleno.
 * @param token goes into the Authorization header, never into the URL; null before there is one
 */
export async function callKolleno(
  url: string,
  token: string | null,
  { headers, ...call }: NetworkRequest,
  limits?: Pick<RequestLimits, 'timeoutMs' | 'signal'>,
): Promise<KollenoReply> {
  const allHeaders = {
    Accept: 'application/json, application/problem+json',
    ...(token !== null && { Authorization: `Bearer ${token}` }),
    ...headers,
  };
  // An address that the policy no longer names is refused before anything is sent.
  const reply = await request('kolleno', url, { ...call, headers: allHeaders }, limits).catch(
    () => ({ kind: 'offline' }) as const,
  );
  if (reply.kind === 'stopped') return { kind: 'offline' };
  return reply.kind === 'answer' ? read(reply) : reply;
}

function read({ status, headers, text }: Extract<NetworkReply, { kind: 'answer' }>): KollenoReply {
  const type = headers.get('Content-Type') ?? '';
  const body = isJson(type) ? parseJson(text ?? '') : undefined;
  const problem = status >= 400 ? (problemDetails.safeParse(body).data?.type ?? null) : null;
  return {
    kind: 'answer',
    status,
    html: isHtml(type),
    body,
    problem,
    retryAfter: headers.get('Retry-After'),
  };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/**
 * The longest wait that Kolleno may ask for. Beyond it the administrator is told, and presses Send
 * again later.
 */
const maxRetryAfterMs = 5 * 60_000;

/**
 * How long to wait before the next attempt, in milliseconds; null if there is none. Never shorter
 * than Kolleno asks for.
 * @param attempt number of the attempt that failed, from 1
 * @param header `Retry-After` (RFC 9110, 10.2.3)
 * @param now milliseconds since 1970
 */
export function retryAfter(attempt: number, header: string | null, now: number): number | null {
  const delayMs = retryDelaysMs[attempt - 1];
  if (delayMs === undefined) return null;
  const requestedMs = parseRetryAfter(header?.trim() ?? '', now);
  return requestedMs > maxRetryAfterMs ? null : Math.max(delayMs, requestedMs);
}

/** Parses seconds or an HTTP date; 0 if the header is neither. */
function parseRetryAfter(header: string, now: number): number {
  if (/^\d+$/.test(header)) return Number(header) * 1000;
  const date = /^[A-Z][a-z]+, .* GMT$/.test(header) ? Date.parse(header) : Number.NaN;
  return Number.isNaN(date) ? 0 : date - now;
}
