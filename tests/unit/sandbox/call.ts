import { request } from 'node:https';
import type { Sandbox } from '../../sandbox/server/start.ts';

export interface Called {
  status: number;
  headers: Record<string, string | string[] | undefined>;
  text: string;
  json: unknown;
}

/** One HTTPS call to the sandbox under a production host name, with the certificate checked against the sandbox's own. */
export function call(
  sandbox: Sandbox,
  address: string,
  options: { method?: string; headers?: Record<string, string>; body?: string } = {},
): Promise<Called> {
  const { hostname, host, pathname, search } = new URL(address);
  return new Promise((resolve, reject) => {
    const outgoing = request(
      {
        host: '127.0.0.1',
        port: sandbox.port,
        path: pathname + search,
        method: options.method ?? 'GET',
        headers: { ...options.headers, host },
        ca: sandbox.certificate,
        ...(hostname === '127.0.0.1' ? {} : { servername: hostname }),
      },
      (response) => {
        const chunks: Buffer[] = [];
        response.on('data', (chunk: Buffer) => chunks.push(chunk));
        response.on('error', reject);
        response.on('end', () => {
          const text = Buffer.concat(chunks).toString('utf8');
          resolve({
            status: response.statusCode ?? 0,
            headers: response.headers,
            text,
            json: parseJson(text),
          });
        });
      },
    );
    outgoing.on('error', reject);
    outgoing.end(options.body);
  });
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
