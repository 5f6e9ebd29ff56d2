import { request } from 'node:https';

export interface SandboxAnswer {
  status: number;
  body: string;
}

/**
 * Sends a request to one of the sandbox's production host names, as browsers do: the connection
 * goes to loopback, the Host header has the production name, and the certificate is the sandbox's
 * own.
 */
export function sandboxRequest(
  port: number,
  address: string,
  {
    method = 'GET',
    headers = {},
    body,
  }: { method?: string; headers?: Record<string, string>; body?: string } = {},
): Promise<SandboxAnswer> {
  const url = new URL(address);
  return new Promise((answered, failed) => {
    const outgoing = request(
      {
        host: '127.0.0.1',
        port,
        method,
        path: url.pathname + url.search,
        headers: {
          ...headers,
          host: url.host,
          ...(body === undefined ? {} : { 'content-length': String(Buffer.byteLength(body)) }),
        },
        rejectUnauthorized: false,
      },
      (incoming) => {
        const chunks: Buffer[] = [];
        incoming.on('data', (chunk: Buffer) => chunks.push(chunk));
        incoming.on('error', failed);
        incoming.on('end', () =>
          answered({
            status: incoming.statusCode ?? 0,
            body: Buffer.concat(chunks).toString('utf8'),
          }),
        );
      },
    );
    outgoing.on('error', failed);
    outgoing.end(body);
  });
}
