import { isHtml, isJson, responseText } from '../../../lib/response.ts';
import { isServicesHost } from '../../../tenant/hosts.ts';

/**
 * The reply of Workday, or of whatever answered in its place. The text does not leave this folder.
 */
export type ServiceReply =
  | {
      kind: 'answer';
      status: number;
      type: 'json' | 'xml' | 'html' | 'other';
      text: string;
      /** Seconds, from `Retry-After`. */
      retryAfter: number | null;
    }
  /** `offline`: no connection, or a broken one. `oversized`: longer than any valid answer. */
  | { kind: 'timeout' | 'offline' | 'redirect' | 'oversized' | 'stopped' };

export type ServiceAnswer = Extract<ServiceReply, { kind: 'answer' }>;

export interface Call {
  method: 'GET' | 'POST';
  headers?: Record<string, string>;
  body?: string;
  /** Reads this many bytes only, for documents. */
  firstBytes?: number;
}

export interface Limits {
  /** Aborts when the user stops the checks. */
  stop: AbortSignal;
  timeoutMs?: number;
}

/**
 * Well above what the services need, and below the 30 seconds after which Chromium may stop a
 * worker that waits for an answer.
 */
const defaultTimeoutMs = 20_000;
/** Longer waits are shown as this one. */
const maxRetryAfterSeconds = 3600;

/**
 * Calls one of Workday's services, without cookies, referrer and cache. Follows no redirect: a
 * token must not reach another host.
 * @throws {TypeError} if the URL is not on a services host; secrets go nowhere else
 */
export async function callService(
  url: URL,
  { method, headers, body, firstBytes }: Call,
  { stop, timeoutMs = defaultTimeoutMs }: Limits,
): Promise<ServiceReply> {
  if (url.protocol !== 'https:' || !isServicesHost(url.host))
    throw new TypeError('Not a services host.');
  const timeout = AbortSignal.timeout(timeoutMs);
  try {
    const response = await fetch(url, {
      method,
      ...(headers && { headers }),
      ...(body !== undefined && { body }),
      credentials: 'omit',
      cache: 'no-store',
      redirect: 'manual',
      referrerPolicy: 'no-referrer',
      signal: AbortSignal.any([stop, timeout]),
    });
    if (response.type === 'opaqueredirect' || (response.status >= 300 && response.status < 400)) {
      return { kind: 'redirect' };
    }
    const text = await responseText(response, firstBytes);
    if (text === null) return { kind: 'oversized' };
    const { status, headers: given } = response;
    return {
      kind: 'answer',
      status,
      type: contentTypeOf(given),
      text,
      retryAfter: retryAfterSeconds(given),
    };
  } catch {
    return { kind: stop.aborted ? 'stopped' : timeout.aborted ? 'timeout' : 'offline' };
  }
}

function contentTypeOf(headers: Headers): ServiceAnswer['type'] {
  const type = headers.get('Content-Type') ?? '';
  if (isHtml(type)) return 'html';
  if (isJson(type)) return 'json';
  return /^\s*(?:text|application)\/(?:[\w.-]+\+)?xml\b/i.test(type) ? 'xml' : 'other';
}

/** Parses `Retry-After`, as seconds or as a date (RFC 9110, 10.2.3). */
function retryAfterSeconds(headers: Headers): number | null {
  const given = headers.get('Retry-After');
  if (given === null) return null;
  const seconds = /^\d+$/.test(given)
    ? Number(given)
    : Math.ceil((Date.parse(given) - Date.now()) / 1000);
  return Number.isNaN(seconds) ? null : Math.min(Math.max(seconds, 1), maxRetryAfterSeconds);
}
