import type { IncomingMessage, ServerResponse } from 'node:http';

/** Maximum number of bytes read. A longer body is cut off and therefore does not parse. */
const maxBytes = 1_000_000;

export async function readBody(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    bytes += chunk.length;
    if (bytes <= maxBytes) chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}

/** Returns the body as a JSON object; null if it is not one. */
export async function readJson(request: IncomingMessage): Promise<Record<string, unknown> | null> {
  try {
    const body: unknown = JSON.parse((await readBody(request)) || '{}');
    return typeof body === 'object' && body !== null && !Array.isArray(body)
      ? (body as Record<string, unknown>)
      : null;
  } catch {
    return null;
  }
}

export function send(
  response: ServerResponse,
  status: number,
  contentType: string,
  body: string | Buffer,
  headers: Record<string, string> = {},
): void {
  response.writeHead(status, {
    'content-type': contentType,
    'cache-control': 'no-store',
    ...headers,
  });
  response.end(body);
}

export function sendJson(
  response: ServerResponse,
  status: number,
  body: unknown,
  headers: Record<string, string> = {},
): void {
  send(response, status, 'application/json;charset=utf-8', JSON.stringify(body), headers);
}

export function sendHtml(response: ServerResponse, status: number, body: string): void {
  send(response, status, 'text/html;charset=utf-8', body);
}

/** Returns the host name without port, and the address. */
export function addressOf(request: IncomingMessage): { host: string; url: URL } {
  const host = (request.headers.host ?? '').replace(/:\d+$/, '').toLowerCase();
  return { host, url: new URL(request.url ?? '/', 'https://sandbox.invalid') };
}

/** Returns the percent-decoded path; an address that cannot be decoded stays as it is. */
export function pathOf(url: URL): string {
  try {
    return decodeURIComponent(url.pathname);
  } catch {
    return url.pathname;
  }
}
