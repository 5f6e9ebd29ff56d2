import type { JsonWebKey } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { IntakeState } from '../control-state.ts';
import { type IntakeAnswer, problem, readLimitedBody, write, writeHtml } from './answers.ts';
import { assertAnswer, findOperation, type Matched, requestProblem } from './contract.ts';
import { ArmedFaults } from './faults.ts';
import { generateKeys, type IntakeKey } from './keys.ts';
import { kollenoPage } from './kolleno-page.ts';
import { type LinkOptions, linkTo, newSession, publicSession, type Session } from './sessions.ts';
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
  const sessions: Session[] = [];
  const submissions = new Submissions();
  const rejected: IntakeState['rejected'] = [];
  const faults = new ArmedFaults();
  const extensions: string[] = [];
  let keys: Promise<IntakeKey[]> | undefined;
  const theKeys = () => {
    keys ??= generateKeys();
    return keys;
  };

  async function newHandoffLink(options?: LinkOptions): Promise<string> {
    const session = newSession(now(), options);
    sessions.push(session);
    return linkTo(session);
  }

  /** Answers a request whose method and path match the contract. */
  async function answer(
    { path, values, ...matched }: Matched,
    request: IncomingMessage,
    body: string,
  ): Promise<{ answer: IntakeAnswer; against?: string }> {
    if (path === '/workday/v1/jwks/') {
      return {
        answer: {
          status: 200,
          type: 'application/jwk-set+json',
          body: { keys: await publicKeys() },
        },
      };
    }
    const [scheme, token] = (request.headers.authorization ?? '').split(' ');
    if (scheme !== 'Bearer' || !token) {
      return {
        answer: problem(401, 'session-unknown', 'A token is missing'),
        against: 'no bearer token',
      };
    }
    const session = sessions.find((one) => one.token === token);
    if (!session) return { answer: problem(401, 'session-unknown', 'The session is unknown') };
    const wrong = requestProblem({ path, values, ...matched }, request.headers, body);
    if (wrong) {
      const type = wrong.status === 415 ? 'wrong-content-type' : 'malformed';
      return {
        answer: problem(wrong.status, type, 'Against the contract', wrong.problem),
        against: wrong.problem,
      };
    }
    switch (path) {
      case '/workday/v1/session/':
        return { answer: await lookUp(session) };
      case '/workday/v1/submissions/':
        return submissions.take(
          session,
          String(request.headers['idempotency-key']),
          body,
          await theKeys(),
          now(),
        );
      default:
        return { answer: submissions.status(session, values.id ?? '') };
    }
  }

  async function lookUp(session: Session): Promise<IntakeAnswer> {
    if (session.used) return problem(409, 'session-used', 'The session has been used');
    if (session.expiresAt <= now())
      return problem(410, 'session-expired', 'The session has expired');
    return {
      status: 200,
      type: 'application/json',
      body: publicSession(session, await publicKeys()),
    };
  }

  const publicKeys = async () => (await theKeys()).map(({ jwk }) => jwk);

  async function handleService(
    method: string,
    url: URL,
    request: IncomingMessage,
    response: ServerResponse,
  ): Promise<void> {
    const note = (status: number, what: string) =>
      rejected.push({ method, path: url.pathname, status, problem: what });
    const matched = findOperation(method, url.pathname);
    if ('status' in matched) {
      note(matched.status, matched.problem);
      write(response, problem(matched.status, 'not-found', 'There is nothing here'));
      return;
    }
    const kind = { readSession: 'session', submit: 'submission' } as const;
    const operation = Object.hasOwn(kind, matched.operation.operationId)
      ? kind[matched.operation.operationId as keyof typeof kind]
      : null;
    const body = await readLimitedBody(request);
    if (operation && faults.before(operation, response)) return;
    const { answer: reply, against } = url.search
      ? { answer: problem(400, 'malformed', 'No query is expected'), against: 'a query' }
      : await answer(matched, request, body);
    if (against !== undefined) note(reply.status, against);
    assertAnswer(matched, reply.status, reply.type, reply.body);
    if (operation && faults.after(operation, reply, response)) return;
    write(response, reply);
  }

  async function handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const method = request.method ?? 'GET';
    const url = new URL(request.url ?? '/', 'https://connect.kolleno.com');
    if (method === 'GET' && url.pathname === '/connect/workday') {
      const { html, policy } = kollenoPage(extensions);
      writeHtml(response, 200, html, policy);
    } else if (
      method === 'GET' &&
      (url.pathname === '/' || url.pathname === '/practice/new-link')
    ) {
      response
        .writeHead(303, { Location: await newHandoffLink(), 'Cache-Control': 'no-store' })
        .end();
    } else if (method === 'GET' && url.pathname === '/favicon.ico') {
      response.writeHead(204).end();
    } else {
      await handleService(method, url, request, response).catch((error: unknown) => {
        // A fault of the stand-in itself or an interrupted body: recorded in the state, so that the
        // sandbox keeps running.
        const what = error instanceof Error ? error.message : String(error);
        rejected.push({ method, path: url.pathname, status: 500, problem: what });
        if (!response.headersSent) write(response, problem(500, 'internal', 'The stand-in failed'));
      });
    }
  }

  return {
    handle,
    newHandoffLink,
    privateKeys: async () =>
      (await theKeys()).map(({ jwk, privateKey }) => ({
        ...jwk,
        ...privateKey.export({ format: 'jwk' }),
      })),
    armFaults: (names) => faults.arm(names),
    knowExtension: (id) => extensions.push(id),
    setSubmissionStatus: (status) => submissions.setProgress(status),
    state: () => ({
      sessions: sessions.map(({ id, instance, environment, expiresAt, used }) => ({
        id,
        instance,
        environment,
        expiresAt: expiresAt.toISOString(),
        used,
      })),
      submissions: submissions.state(),
      rejected: structuredClone(rejected),
    }),
    reset() {
      sessions.length = 0;
      rejected.length = 0;
      submissions.clear();
      faults.arm([]);
    },
  };
}
