import { onTestFinished, vi } from 'vitest';
import type { IntakeState } from '../../sandbox/control-state.ts';
import type { IntakeAnswer } from '../../sandbox/intake/answers.ts';
import { exchange } from '../../sandbox/intake/exchange.ts';
import { generateKeys, type IntakeKey } from '../../sandbox/intake/keys.ts';
import {
  type LinkOptions,
  linkTo,
  newSession,
  publicSession,
  type Session,
} from '../../sandbox/intake/sessions.ts';
import { Submissions } from '../../sandbox/intake/submissions.ts';

export type Fault = 'none' | 'refuses' | 'garbles the receipt';

/** The stand-in intake without its server, so that thousands of runs take minutes. */
export class Kolleno {
  fault: Fault = 'none';
  readonly #keys: IntakeKey[];
  #sessions: Session[] = [];
  #submissions = new Submissions();

  private constructor(keys: IntakeKey[]) {
    this.#keys = keys;
  }

  /** Answers `fetch` until the end of the test. */
  static async start(): Promise<Kolleno> {
    const keys = await generateKeys();
    const kolleno = new Kolleno(keys.filter(({ jwk }) => jwk.kty === 'EC'));
    const real = globalThis.fetch;
    vi.stubGlobal('fetch', async (url: string, request: RequestInit) =>
      kolleno.#take(url, request),
    );
    onTestFinished(() => {
      vi.stubGlobal('fetch', real);
    });
    return kolleno;
  }

  reset(): void {
    this.fault = 'none';
    this.#sessions = [];
    this.#submissions = new Submissions();
  }

  newLink(options: LinkOptions): string {
    const session = newSession(new Date(), options);
    this.#sessions.push(session);
    return linkTo(session);
  }

  expireAll(): void {
    for (const session of this.#sessions) session.expiresAt = new Date(0);
  }

  submissions(): IntakeState['submissions'] {
    return this.#submissions.state();
  }

  #take(url: string, { headers, body }: RequestInit): Response {
    const given = new Headers(headers);
    const key = given.get('Idempotency-Key') ?? '';
    if (url.endsWith('/workday/v1/session/')) {
      const { answer, session } = exchange(this.#sessions, key, String(body), new Date());
      const described =
        session &&
        publicSession(
          session,
          this.#keys.map(({ jwk }) => jwk),
        );
      return respond({
        ...answer,
        body: { ...answer.body, ...(described && { session: described }) },
      });
    }
    const token = given.get('Authorization')?.replace('Bearer ', '');
    const session = this.#sessions.find(
      (one) => one.token === token || one.resumed.some((resumed) => resumed.token === token),
    );
    if (!session || this.fault === 'refuses') return new Response('{}', { status: 400 });
    const { answer } = this.#submissions.take(session, key, String(body), this.#keys, new Date());
    return respond(this.fault === 'none' ? answer : { ...answer, body: {} });
  }
}

const respond = ({ status, type, body }: IntakeAnswer): Response =>
  new Response(JSON.stringify(body), { status, headers: { 'Content-Type': type } });
