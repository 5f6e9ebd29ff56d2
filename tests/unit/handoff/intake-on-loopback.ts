import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { onTestFinished, vi } from 'vitest';
import { createIntake, type Intake } from '../../sandbox/intake/handler.ts';

const kolleno = 'https://connect.kolleno.com';

export interface Loopback {
  intake: Intake;
  /** Every address that was asked for, in order. */
  asked: string[];
  /** Closes the port: from now on nobody listens. */
  hangUp(): Promise<void>;
}

/** The stand-in intake on a real socket. `fetch` goes there for Kolleno's host, as DNS would do it, and nowhere else. Closed when the test is over. */
export async function intakeOnLoopback(now?: () => Date): Promise<Loopback> {
  const intake = createIntake(now ? { now } : {});
  const server = createServer((request, response) => {
    void intake.handle(request, response);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const asked: string[] = [];
  const real = globalThis.fetch;
  vi.stubGlobal('fetch', (input: string, init?: RequestInit) => {
    asked.push(input);
    if (!input.startsWith(`${kolleno}/`)) throw new TypeError(`outside of Kolleno: ${input}`);
    return real(`http://127.0.0.1:${port}${input.slice(kolleno.length)}`, init);
  });
  const hangUp = async () => {
    if (!server.listening) return;
    server.closeAllConnections();
    server.close();
    await once(server, 'close');
  };
  onTestFinished(async () => {
    vi.stubGlobal('fetch', real);
    await hangUp();
  });
  return { intake, asked, hangUp };
}
