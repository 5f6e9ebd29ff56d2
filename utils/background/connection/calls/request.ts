import { responseText } from '../../../lib/response-text.ts';
import { isServicesHost } from '../../../tenant/hosts.ts';

/** What came back from Workday, or from whatever stands in its place. The text goes to the readers in this folder and no further. */
export type ServiceReply =
  | {
      kind: 'answer';
      status: number;
      type: 'json' | 'xml' | 'html' | 'other';
      text: string;
      /** Seconds, from `Retry-After`. */
      retryAfter: number | null;
    }
  /** No answer in time, no connection or a broken one, sent elsewhere, longer than any answer may be, stopped by the user. */
  | { kind: 'timeout' | 'offline' | 'redirect' | 'oversized' | 'stopped' };

export interface Call {
  method: 'GET' | 'POST';
  headers?: Record<string, string>;
  body?: string;
  /** Reads no further than this many bytes and leaves the rest: for documents. */
  firstBytes?: number;
}

export interface Limits {
  /** The user's Stop. */
  stop: AbortSignal;
  /** Milliseconds. */
  timeout?: number;
}

/** Well above what the services need, and within the 30 seconds after which Chromium may stop a worker that waits for an answer. */
const defaultTimeoutMs = 20_000;
/** Longer waits are not worth showing as a number. */
const maxRetryAfterSeconds = 3600;

/**
 * One call to Workday's services. No cookies, no referrer, no cache, and no redirect is followed: a token must not reach another host.
 * @throws {TypeError} when the address is not on a services host; secrets go nowhere else
 */
export async function callService(
  url: URL,
  { method, headers, body, firstBytes }: Call,
  { stop, timeout = defaultTimeoutMs }: Limits,
): Promise<ServiceReply> {
  if (url.protocol !== 'https:' || !isServicesHost(url.host))
    throw new TypeError('Not a services host.');
  const late = AbortSignal.timeout(timeout);
  try {
    const response = await fetch(url, {
      method,
      ...(headers && { headers }),
      ...(body !== undefined && { body }),
      credentials: 'omit',
      cache: 'no-store',
      redirect: 'manual',
      referrerPolicy: 'no-referrer',
      signal: AbortSignal.any([stop, late]),
    });
    if (response.type === 'opaqueredirect' || (response.status >= 300 && response.status < 400)) {
      return { kind: 'redirect' };
    }
    const text = await responseText(response, firstBytes);
    if (text === null) return { kind: 'oversized' };
    const { status, headers: given } = response;
    return { kind: 'answer', status, type: typeOf(given), text, retryAfter: waitOf(given) };
  } catch {
    return { kind: stop.aborted ? 'stopped' : late.aborted ? 'timeout' : 'offline' };
  }
}

function typeOf(headers: Headers): Extract<ServiceReply, { kind: 'answer' }>['type'] {
  const type = headers.get('Content-Type') ?? '';
  if (/^\s*(?:text\/html|application\/xhtml)/i.test(type)) return 'html';
  if (/^\s*application\/(?:[\w.-]+\+)?json\b/i.test(type)) return 'json';
  return /^\s*(?:text|application)\/(?:[\w.-]+\+)?xml\b/i.test(type) ? 'xml' : 'other';
}

/** `Retry-After` as seconds or as a date (RFC 9110, 10.2.3). */
function waitOf(headers: Headers): number | null {
  const given = headers.get('Retry-After');
  if (given === null) return null;
  const seconds = /^\d+$/.test(given)
    ? Number(given)
    : Math.ceil((Date.parse(given) - Date.now()) / 1000);
  return Number.isNaN(seconds) ? null : Math.min(Math.max(seconds, 1), maxRetryAfterSeconds);
}
