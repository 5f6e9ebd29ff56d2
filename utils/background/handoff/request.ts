import { isHtml, isJson, responseText } from '../../lib/response.ts';
import { z } from '../../lib/zod.ts';
import { retryDelaysMs } from '../../state/handoff.ts';

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

/**
 * Well above what an intake needs, and below the 30 seconds after which Chromium may stop a worker
 * that waits for an answer.
 */
const defaultTimeoutMs = 20_000;

export interface RequestLimits {
  timeoutMs?: number | undefined;
  /** Aborts the request. */
  signal?: AbortSignal | undefined;
}

// RFC 9457. Reads only the type: title and detail are untrusted text.
const problemDetails = z.object({ type: z.string() });

/**
 * Sends one request to Kolleno, with the token but without cookies, referrer and cache.
 * @param token goes into the Authorization header, never into the URL; null before there is one
 */
export async function callKolleno(
  url: string,
  token: string | null,
  {
    method,
    headers,
    body,
  }: { method: 'GET' | 'POST'; headers?: Record<string, string>; body?: string },
  { timeoutMs = defaultTimeoutMs, signal }: RequestLimits = {},
): Promise<KollenoReply> {
  const timeout = AbortSignal.timeout(timeoutMs);
  try {
    const response = await fetch(url, {
      method,
      headers: {
        Accept: 'application/json, application/problem+json',
        ...(token !== null && { Authorization: `Bearer ${token}` }),
        ...headers,
      },
      ...(body !== undefined && { body }),
      credentials: 'omit',
      cache: 'no-store',
      redirect: 'manual',
      referrerPolicy: 'no-referrer',
      signal: signal ? AbortSignal.any([timeout, signal]) : timeout,
    });
    if (response.type === 'opaqueredirect' || (response.status >= 300 && response.status < 400)) {
      return { kind: 'redirect' };
    }
    return await read(response);
  } catch (error) {
    // Includes a body that breaks off: whether the request arrived is unknown as well.
    return { kind: isTimeout(error) ? 'timeout' : 'offline' };
  }
}

async function read(response: Response): Promise<KollenoReply> {
  const { status } = response;
  const type = response.headers.get('Content-Type') ?? '';
  const text = await responseText(response);
  const body = isJson(type) ? parseJson(text ?? '') : undefined;
  const problem = status >= 400 ? (problemDetails.safeParse(body).data?.type ?? null) : null;
  return {
    kind: 'answer',
    status,
    html: isHtml(type),
    body,
    problem,
    retryAfter: response.headers.get('Retry-After'),
  };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

const isTimeout = (error: unknown) =>
  error instanceof DOMException && error.name === 'TimeoutError';

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
