import { Agent, fetch } from 'undici';
import { onTestFinished, vi } from 'vitest';
import type { Sandbox } from '../../sandbox/server/start.ts';

/**
 * Lets `fetch` reach the sandbox over HTTPS under the production host names until the end of the
 * test, as DNS would. The certificate is checked against the sandbox's own.
 * @returns requested URLs in order
 */
export function overHttps(sandbox: Sandbox): string[] {
  const asked: string[] = [];
  const dispatcher = new Agent({
    connect: {
      ca: sandbox.certificate,
      lookup: (_, options, found) =>
        options.all
          ? found(null, [{ address: '127.0.0.1', family: 4 }])
          : found(null, '127.0.0.1', 4),
    },
  });
  vi.stubGlobal('fetch', (input: string | URL, init: object = {}) => {
    const url = new URL(input);
    asked.push(url.href);
    // Only the port differs, and the Host header would reveal it.
    const headers = { ...(init as { headers?: object }).headers, Host: url.host };
    url.port = String(sandbox.port);
    return fetch(url, { ...init, headers, dispatcher });
  });
  onTestFinished(async () => {
    vi.unstubAllGlobals();
    await dispatcher.destroy();
  });
  return asked;
}
