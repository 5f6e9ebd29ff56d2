import { helpCentre } from '../../guide/article-address.ts';
import { responseText } from '../../lib/response.ts';
import { readPolicy } from '../../storage/policy.ts';
import { isServicesHost } from '../../tenant/hosts.ts';
import { isKolleno } from '../../tenant/kolleno-hosts.ts';

/** Who may be called. The content security policy allows no other host
 * (utils/tenant/content-security-policy.ts). */
export type Destination = 'workday' | 'kolleno' | 'help-centre';

export type NetworkReply =
  | {
      kind: 'answer';
      status: number;
      headers: Headers;
      /** Null if the body is longer than any valid answer. */
      text: string | null;
    }
  /** No answer in time. The request may have arrived. */
  | { kind: 'timeout' }
  /** No connection, or a broken one. The request may have arrived. */
  | { kind: 'offline' }
  /** A redirect, or for the help centre one that ended on another server. */
  | { kind: 'redirect' }
  /** Aborted by the caller. The request may have arrived. */
  | { kind: 'stopped' };

export interface NetworkRequest {
  method?: 'GET' | 'POST';
  headers?: Record<string, string>;
  body?: string;
}

export interface RequestLimits {
  timeoutMs?: number | undefined;
  /** Aborts the request. */
  signal?: AbortSignal | undefined;
  /** Reads this many bytes only, for documents. */
  firstBytes?: number | undefined;
  /** An answer that is longer is not read. */
  maxBytes?: number | undefined;
}

/**
 * Well above what the servers need, and below the 30 seconds after which Chromium may stop a worker
 * that waits for an answer.
 */
const defaultTimeoutMs = 20_000;

/**
 * The only function of the extension that calls a server; a lint rule keeps `fetch` out of every
 * other file. Sends neither cookies nor referrer, and bypasses the cache. Follows no redirect,
 * because a token must not reach another host; the help centre gets no secret and redirects every
 * article to the address with its title.
 * @throws {TypeError} if the address does not belong to the destination; nothing is sent then
 */
export async function request(
  destination: Destination,
  url: string | URL,
  { method = 'GET', headers, body }: NetworkRequest = {},
  { timeoutMs = defaultTimeoutMs, signal, firstBytes, maxBytes }: RequestLimits = {},
): Promise<NetworkReply> {
  const belongs = await addressCheck(destination);
  if (!belongs(new URL(url))) throw new TypeError(`Not a host of: ${destination}.`);
  const redirect = destination === 'help-centre' ? 'follow' : 'manual';
  const timeout = AbortSignal.timeout(timeoutMs);
  try {
    const response = await fetch(url, {
      method,
      ...(headers && { headers }),
      ...(body !== undefined && { body }),
      credentials: 'omit',
      cache: 'no-store',
      redirect,
      referrerPolicy: 'no-referrer',
      signal: signal ? AbortSignal.any([timeout, signal]) : timeout,
    });
    if (response.type === 'opaqueredirect' || (response.status >= 300 && response.status < 400))
      return { kind: 'redirect' };
    if (redirect === 'follow' && !belongs(new URL(response.url))) return { kind: 'redirect' };
    const text = await responseText(response, firstBytes, maxBytes);
    return { kind: 'answer', status: response.status, headers: response.headers, text };
  } catch {
    // Includes a body that breaks off: whether the request arrived is unknown as well.
    return { kind: signal?.aborted ? 'stopped' : timeout.aborted ? 'timeout' : 'offline' };
  }
}

/** What an address must be to belong to a destination. All of them require https. */
async function addressCheck(destination: Destination): Promise<(url: URL) => boolean> {
  switch (destination) {
    case 'workday':
      return (url) => isPlainHttps(url) && isServicesHost(url.host);
    case 'help-centre':
      return (url) => isPlainHttps(url) && url.origin === helpCentre;
    case 'kolleno': {
      const { handoffOrigins } = await readPolicy();
      return (url) => isPlainHttps(url) && isKolleno(url, handoffOrigins);
    }
  }
}

const isPlainHttps = ({ protocol, username, password }: URL): boolean =>
  protocol === 'https:' && username === '' && password === '';
