import type { IncomingMessage, ServerResponse } from 'node:http';

/** Problem types of the contract, by the last segment of their address. */
export type ProblemType =
  | 'malformed'
  | 'session-unknown'
  | 'not-allowed'
  | 'not-found'
  | 'session-used'
  | 'link-used'
  | 'in-progress'
  | 'session-expired'
  | 'wrong-content-type'
  | 'payload-refused'
  | 'sealed-refused'
  | 'key-reused'
  | 'too-many-requests'
  | 'internal';

/** The answer that the intake is about to send. A fault may corrupt it. */
export interface IntakeAnswer {
  status: number;
  type: 'application/json' | 'application/jwk-set+json' | 'application/problem+json';
  body: Record<string, unknown>;
  headers?: Record<string, string>;
}

/** Returns an RFC 9457 problem. `detail` contains no value of the submission. */
export function problem(
  status: number,
  type: ProblemType,
  title: string,
  detail?: string,
): IntakeAnswer {
  return {
    status,
    type: 'application/problem+json',
    body: {
      type: `https://connect.kolleno.com/problems/${type}`,
      title,
      status,
      ...(detail !== undefined && { detail }),
    },
    headers: status === 429 ? { 'Retry-After': '30' } : {},
  };
}

export function write(
  response: ServerResponse,
  { status, type, body, headers }: IntakeAnswer,
): void {
  response
    .writeHead(status, { 'Content-Type': type, 'Cache-Control': 'no-store', ...headers })
    .end(JSON.stringify(body));
}

export function writeHtml(
  response: ServerResponse,
  status: number,
  html: string,
  policy?: string,
): void {
  response
    .writeHead(status, {
      'Content-Type': 'text/html; charset=utf-8',
      'Cache-Control': 'no-store',
      'Referrer-Policy': 'no-referrer',
      ...(policy !== undefined && { 'Content-Security-Policy': policy }),
    })
    .end(html);
}

/** @throws {RangeError} if the body is longer than the contract allows */
export async function readLimitedBody(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    length += chunk.length;
    if (length > 300_000) throw new RangeError('body too long');
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}
