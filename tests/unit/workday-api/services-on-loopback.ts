import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { request } from 'node:https';
import type { AddressInfo } from 'node:net';
import { Readable } from 'node:stream';
import { onTestFinished, vi } from 'vitest';
import type { Sandbox } from '../../sandbox/server/start.ts';

/** What went over the wire. */
export interface Asked {
  method: string;
  url: string;
  headers: Record<string, string>;
  body: string;
}

/**
 * `fetch` reaches the sandbox's services over HTTPS under their production host names, as DNS would do it; the certificate is checked against the sandbox's own.
 * @param before happens before a request goes out
 * @returns every request that was made, in order
 */
export function sandboxServices(sandbox: Sandbox, before: (url: string) => unknown = () => {}): Asked[] {
  const asked: Asked[] = [];
  stubFetch(async (url, init) => {
    asked.push(askedOf(url, init));
    await before(url.href);
    return new Promise((answered, failed) => {
      const outgoing = request(
        {
          host: '127.0.0.1',
          port: sandbox.port,
          path: url.pathname + url.search,
          method: init.method ?? 'GET',
          headers: { ...Object.fromEntries(new Headers(init.headers)), host: url.host },
          ca: sandbox.certificate,
          servername: url.hostname,
          ...(init.signal && { signal: init.signal }),
        },
        (incoming) => {
          const headers = Object.entries(incoming.headers).flatMap(([name, value]): [string, string][] =>
            value === undefined ? [] : [[name, String(value)]],
          );
          const body = Readable.toWeb(incoming) as ReadableStream<Uint8Array>;
          answered(new Response(body, { status: incoming.statusCode ?? 0, headers }));
        },
      );
      outgoing.on('error', failed);
      outgoing.end(init.body ?? undefined);
    });
  });
  return asked;
}

/** `fetch` reaches a server of one's own in place of Workday's services. */
export async function answering(
  answer: (request: IncomingMessage, response: ServerResponse) => void,
): Promise<Asked[]> {
  const server = createServer(answer);
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const asked: Asked[] = [];
  const real = globalThis.fetch;
  stubFetch((url, init) => {
    asked.push(askedOf(url, init));
    return real(`http://127.0.0.1:${port}${url.pathname}${url.search}`, init);
  });
  onTestFinished(async () => {
    server.closeAllConnections();
    server.close();
    await once(server, 'close');
  });
  return asked;
}

function stubFetch(fetched: (url: URL, init: RequestInit & { body?: string }) => Promise<Response>): void {
  vi.stubGlobal('fetch', (url: URL, init: RequestInit & { body?: string } = {}) => fetched(url, init));
  onTestFinished(() => {
    vi.unstubAllGlobals();
  });
}

const askedOf = (url: URL, init: RequestInit & { body?: string }): Asked => ({
  method: init.method ?? 'GET',
  url: url.href,
  headers: Object.fromEntries(new Headers(init.headers)),
  body: init.body ?? '',
});
