import { responseText } from '../../lib/response-text.ts';
import { z } from '../../lib/zod.ts';

/** What came back from Kolleno, or from whatever stands in its place. No text of the answer is passed on but the problem's type. */
export type KollenoReply =
  /** `body` is undefined when it was no JSON, was HTML, or was longer than any answer. */
  | {
      kind: 'answer';
      status: number;
      html: boolean;
      body: unknown;
      problem: string | null;
      /** The header of that name, as it came. */
      retryAfter: string | null;
    }
  /** No answer in time. The request may have arrived. */
  | { kind: 'timeout' }
  /** No connection, or it broke off, or it was stopped. The request may have arrived. */
  | { kind: 'offline' }
  /** Sent elsewhere, which Kolleno never does: a sign-in page of a proxy. */
  | { kind: 'redirect' };

/** Well above what an intake needs, and within the 30 seconds after which Chromium may stop a worker that waits for an answer. */
const patience = 20_000;

export interface Patience {
  timeout?: number | undefined;
  stop?: AbortSignal | undefined;
}

// RFC 9457. Only the type is looked at: title and detail are foreign text.
const problemDetails = z.object({ type: z.string() });

/**
 * One request to Kolleno. Nothing goes along but the token: no cookies, no referrer, no cache.
 * @param token goes into the Authorization header, never into the address
 * @param timeout in milliseconds
 * @param stop ends the request early
 */
export async function callKolleno(
  url: string,
  token: string,
  {
    method,
    headers,
    body,
  }: { method: 'GET' | 'POST'; headers?: Record<string, string>; body?: string },
  { timeout = patience, stop }: Patience = {},
): Promise<KollenoReply> {
  const tooLate = AbortSignal.timeout(timeout);
  try {
    const response = await fetch(url, {
      method,
      headers: {
        Accept: 'application/json, application/problem+json',
        Authorization: `Bearer ${token}`,
        ...headers,
      },
      ...(body !== undefined && { body }),
      credentials: 'omit',
      cache: 'no-store',
      redirect: 'manual',
      referrerPolicy: 'no-referrer',
      signal: stop ? AbortSignal.any([tooLate, stop]) : tooLate,
    });
    if (response.type === 'opaqueredirect' || (response.status >= 300 && response.status < 400)) {
      return { kind: 'redirect' };
    }
    return await read(response);
  } catch (error) {
    // A body that breaks off ends here too: whether the request arrived is as unknown as without an answer.
    return { kind: isTimeout(error) ? 'timeout' : 'offline' };
  }
}

async function read(response: Response): Promise<KollenoReply> {
  const { status } = response;
  const type = response.headers.get('Content-Type') ?? '';
  const html = /^\s*(?:text\/html|application\/xhtml)/i.test(type);
  const text = await responseText(response);
  const body = /^\s*application\/(?:[\w.-]+\+)?json\b/i.test(type) ? parsed(text ?? '') : undefined;
  const problem = status >= 400 ? (problemDetails.safeParse(body).data?.type ?? null) : null;
  return {
    kind: 'answer',
    status,
    html,
    body,
    problem,
    retryAfter: response.headers.get('Retry-After'),
  };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

const isTimeout = (error: unknown) =>
  error instanceof DOMException && error.name === 'TimeoutError';
