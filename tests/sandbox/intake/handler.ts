import type { JsonWebKey } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { IntakeState } from '../control-state.ts';
import { type IntakeAnswer, problem, readLimitedBody, write, writeHtml } from './answers.ts';
import { assertAnswer, findOperation, type Matched, requestProblem } from './contract.ts';
import { exchange } from './exchange.ts';
import { ArmedFaults } from './faults.ts';
import { generateKeys, type IntakeKey } from './keys.ts';
import { kollenoPage } from './kolleno-page.ts';
import {
  comparisonCode,
  type LinkOptions,
  linkTo,
  newSession,
  publicSession,
  type Session,
} from './sessions.ts';
import { Submissions } from './submissions.ts';

export { intakeFaults } from './faults.ts';

export interface Intake {
  /** Responds to a request to https://connect.kolleno.com, whatever host name the server has. */
  handle(request: IncomingMessage, response: ServerResponse): Promise<void>;
  state(): IntakeState;
  /** Deletes sessions, submissions and faults. The keys stay. */
  reset(): void;
  /** Arms these faults and disarms all others. */
  armFaults(names: string[]): void;
  newHandoffLink(options?: LinkOptions): Promise<string>;
  /** Both parts of its keys as JWKs, to open data that was sealed to them and sent another way. */
  privateKeys(): Promise<JsonWebKey[]>;
  /** Adds an extension id to which its page delivers links from now on. */
  knowExtension(id: string): void;
  /** Sets the progress of Kolleno's team with the submissions. */
  setSubmissionStatus(status: 'received' | 'connecting' | 'connected' | 'failed'): void;
}

/**
 * Creates a stand-in for Kolleno's intake: docs/handoff.openapi.yaml with real keys and a start
 * page.
 */
export function createIntake({ now = () => new Date() }: { now?: () => Date } = {}): Intake {
  return new StandInIntake(now);
}

/** The result of an operation. `violation` names what in the request violated the contract. */
interface Result {
  answer: IntakeAnswer;
  violation?: string;
}

const operationKinds = { openLink: 'session', submit: 'submission' } as const;

class StandInIntake implements Intake {
  readonly #now: () => Date;
  readonly #sessions: Session[] = [];
  readonly #submissions = new Submissions();
  readonly #rejected: IntakeState['rejected'] = [];
  readonly #faults = new ArmedFaults();
  readonly #extensions: string[] = [];
  #generatedKeys: Promise<IntakeKey[]> | undefined;

  constructor(now: () => Date) {
    this.#now = now;
  }

  async handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const method = request.method ?? 'GET';
    const url = new URL(request.url ?? '/', 'https://connect.kolleno.com');
    if (method === 'GET' && url.pathname === '/connect/workday') {
      const { html, policy } = kollenoPage(this.#extensions);
      writeHtml(response, 200, html, policy);
    } else if (
      method === 'GET' &&
      (url.pathname === '/' || url.pathname === '/practice/new-link')
    ) {
      response
        .writeHead(303, { Location: await this.newHandoffLink(), 'Cache-Control': 'no-store' })
        .end();
    } else if (method === 'POST' && url.pathname === '/practice/link') {
      const described = await this.#describeLink(await readLimitedBody(request));
      response.writeHead(described ? 200 : 404, { 'Content-Type': 'application/json' });
      response.end(JSON.stringify(described));
    } else if (method === 'GET' && url.pathname === '/favicon.ico') {
      response.writeHead(204).end();
    } else {
      await this.#serve(method, url, request, response).catch((error: unknown) => {
        // A fault of the stand-in itself or an interrupted body: recorded in the state, so that the
        // sandbox keeps running.
        const problemText = error instanceof Error ? error.message : String(error);
        this.#rejected.push({ method, path: url.pathname, status: 500, problem: problemText });
        if (!response.headersSent) write(response, problem(500, 'internal', 'The stand-in failed'));
      });
    }
  }

  state(): IntakeState {
    return {
      sessions: this.#sessions.map(
        ({ id, instance, instanceUrl, environment, expiresAt, exchangedUnder, used }) => ({
          id,
          instance,
          instanceUrl,
          environment,
          expiresAt: expiresAt.toISOString(),
          exchanged: exchangedUnder !== null,
          used,
        }),
      ),
      submissions: this.#submissions.state(),
      rejected: structuredClone(this.#rejected),
    };
  }

  reset(): void {
    this.#sessions.length = 0;
    this.#rejected.length = 0;
    this.#submissions.clear();
    this.#faults.arm([]);
  }

  armFaults(names: string[]): void {
    this.#faults.arm(names);
  }

  async newHandoffLink(options?: LinkOptions): Promise<string> {
    const session = newSession(this.#now(), options);
    this.#sessions.push(session);
    return linkTo(session);
  }

  async privateKeys(): Promise<JsonWebKey[]> {
    return (await this.#keys()).map(({ jwk, privateKey }) => ({
      ...jwk,
      ...privateKey.export({ format: 'jwk' }),
    }));
  }

  knowExtension(id: string): void {
    this.#extensions.push(id);
  }

  setSubmissionStatus(status: 'received' | 'connecting' | 'connected' | 'failed'): void {
    this.#submissions.setProgress(status);
  }

  #keys(): Promise<IntakeKey[]> {
    this.#generatedKeys ??= generateKeys();
    return this.#generatedKeys;
  }

  async #publicKeys(): Promise<IntakeKey['jwk'][]> {
    return (await this.#keys()).map(({ jwk }) => jwk);
  }

  async #serve(
    method: string,
    url: URL,
    request: IncomingMessage,
    response: ServerResponse,
  ): Promise<void> {
    const reject = (status: number, violation: string) =>
      this.#rejected.push({ method, path: url.pathname, status, problem: violation });
    const matched = findOperation(method, url.pathname);
    if ('status' in matched) {
      reject(matched.status, matched.problem);
      write(response, problem(matched.status, 'not-found', 'There is nothing here'));
      return;
    }
    const operation = Object.hasOwn(operationKinds, matched.operation.operationId)
      ? operationKinds[matched.operation.operationId as keyof typeof operationKinds]
      : null;
    const body = await readLimitedBody(request);
    if (operation && this.#faults.before(operation, response)) return;
    const { answer, violation } = url.search
      ? { answer: problem(400, 'malformed', 'No query is expected'), violation: 'a query' }
      : await this.#answer(matched, request, body);
    if (violation !== undefined) reject(answer.status, violation);
    assertAnswer(matched, answer.status, answer.type, answer.body);
    if (operation && this.#faults.after(operation, answer, response)) return;
    write(response, answer);
  }

  /** Answers a request whose method and path match the contract. */
  async #answer(matched: Matched, request: IncomingMessage, body: string): Promise<Result> {
    if (matched.path === '/workday/v1/jwks/') {
      const keys = await this.#publicKeys();
      return { answer: { status: 200, type: 'application/jwk-set+json', body: { keys } } };
    }
    const wrong = requestProblem(matched, request.headers, body);
    const rejectContract = (): Result => ({
      answer: problem(
        wrong?.status ?? 400,
        wrong?.status === 415 ? 'wrong-content-type' : 'malformed',
        'Against the contract',
        wrong?.problem,
      ),
      violation: wrong?.problem ?? '',
    });
    const key = String(request.headers['idempotency-key']);
    if (matched.path === '/workday/v1/session/')
      return wrong ? rejectContract() : { answer: await this.#openLink(key, body) };
    const [scheme, token] = (request.headers.authorization ?? '').split(' ');
    if (scheme !== 'Bearer' || !token) {
      return {
        answer: problem(401, 'session-unknown', 'A token is missing'),
        violation: 'no bearer token',
      };
    }
    const session = this.#sessions.find(
      (one) =>
        (one.exchangedUnder !== null && one.token === token) ||
        one.resumed.some((resumed) => resumed.token === token),
    );
    if (!session) return { answer: problem(401, 'session-unknown', 'The session is unknown') };
    if (wrong) return rejectContract();
    if (matched.path !== '/workday/v1/submissions/')
      return { answer: this.#submissions.status(session, matched.values.id ?? '') };
    const only = session.resumed.find((resumed) => resumed.token === token)?.idempotencyKey;
    if (only !== undefined && `"${only}"` !== key)
      return { answer: problem(403, 'not-allowed', 'The token is for another submission') };
    return this.#submissions.take(session, key, body, await this.#keys(), this.#now());
  }

  async #openLink(key: string, body: string): Promise<IntakeAnswer> {
    const { answer, session } = exchange(this.#sessions, key, body, this.#now());
    if (!session) return answer;
    const described = publicSession(session, await this.#publicKeys());
    return { ...answer, body: { ...answer.body, session: described } };
  }

  /**
   * What Kolleno's page shows of its own session. Kolleno knows it from the signed-in Admin; the
   * stand-in has nobody signed in and finds it by the code in the page's address.
   */
  async #describeLink(code: string): Promise<Record<string, unknown> | null> {
    const session = this.#sessions.find((one) => one.code === code);
    if (!session) return null;
    const { instance, instanceUrl, organisation, tenant } = session;
    return {
      instance,
      instanceUrl,
      organisation: `${organisation.name} (${organisation.id})`,
      tenant: tenant ?? null,
      comparison: comparisonCode(session, await this.#publicKeys()),
    };
  }
}
