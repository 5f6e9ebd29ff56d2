import { isHtml, isJson } from '../../../lib/response.ts';
import { isServicesHost } from '../../../tenant/hosts.ts';
import { request } from '../../network/request.ts';

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

/** Longer waits are shown as this one. */
const maxRetryAfterSeconds = 3600;

/**
 * Calls one of Workday's services.
 * @throws {TypeError} if the URL is not on a services host; secrets go nowhere else
 */
export async function callService(
  url: URL,
  { method, headers, body, firstBytes }: Call,
  { stop, timeoutMs }: Limits,
): Promise<ServiceReply> {
  if (url.protocol !== 'https:' || !isServicesHost(url.host))
    throw new TypeError('Not a services host.');
  const call = { method, ...(headers && { headers }), ...(body !== undefined && { body }) };
  const reply = await request('workday', url, call, { signal: stop, timeoutMs, firstBytes });
  if (reply.kind !== 'answer') return reply;
  const { status, headers: given, text } = reply;
  if (text === null) return { kind: 'oversized' };
  return {
    kind: 'answer',
    status,
    type: contentTypeOf(given),
    text,
    retryAfter: retryAfterSeconds(given),
  };
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
