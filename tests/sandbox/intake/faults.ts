import { randomUUID } from 'node:crypto';
import type { ServerResponse } from 'node:http';
import { badAnswers, hangingRequests } from '../server/bad-answers.ts';
import { type IntakeAnswer, problem, write, writeHtml } from './answers.ts';

/** Refusals without a look at the request: no submission is stored. */
const refusals: Record<string, IntakeAnswer> = {
  '400': problem(400, 'malformed', 'The submission cannot be read'),
  '401': problem(401, 'session-unknown', 'The session is unknown'),
  '403': problem(403, 'not-allowed', 'The session may not submit'),
  '404': problem(404, 'not-found', 'There is nothing here'),
  '409': problem(409, 'session-used', 'The session has been used'),
  '410': problem(410, 'session-expired', 'The session has expired'),
  '415': problem(415, 'wrong-content-type', 'The content type is wrong'),
  '422': problem(422, 'payload-refused', 'The payload is not accepted'),
  '429': problem(429, 'too-many-requests', 'Too many requests'),
  '500': problem(500, 'internal', 'Internal error'),
  '502': problem(502, 'internal', 'Bad gateway'),
  '503': problem(503, 'internal', 'Unavailable'),
  'in-progress': problem(409, 'in-progress', 'The same submission is being worked on'),
};

/** Interference on the way to the intake: no submission is stored. */
const interferences: Record<string, (response: ServerResponse) => void> = {
  hang: (response) => hangingRequests.publish(response),
  reset: (response) => response.destroy(),
  html: (response) =>
    writeHtml(response, 200, '<!doctype html><title>Sign in</title><h1>Guest network</h1>'),
  'html-403': (response) =>
    writeHtml(response, 403, '<!doctype html><title>Blocked</title><h1>Blocked by policy</h1>'),
  'html-502': (response) =>
    writeHtml(response, 502, '<!doctype html><title>502</title><h1>Bad Gateway</h1>'),
  redirect: (response) =>
    response.writeHead(302, { Location: 'https://connect.kolleno.com/' }).end(),
};

/** The submission is accepted, and its answer is corrupted on the way. */
const corruptions: Record<string, (answer: IntakeAnswer, response: ServerResponse) => void> = {
  'lost-answer': (_, response) => response.destroy(),
  truncated: ({ status, type, body }, response) => {
    const text = JSON.stringify(body);
    response.writeHead(status, { 'Content-Type': type, 'Content-Length': String(text.length) });
    response.write(text.slice(0, text.length / 2), () => response.destroy());
  },
  'half-json': ({ status, type, body }, response) => {
    const text = JSON.stringify(body);
    response.writeHead(status, { 'Content-Type': type }).end(text.slice(0, text.length / 2));
  },
  'wrong-content-type': ({ status, body }, response) => {
    response.writeHead(status, { 'Content-Type': 'text/plain' }).end(JSON.stringify(body));
  },
  'malformed-receipt': (answer, response) => write(response, { ...answer, body: { ok: true } }),
  'wrong-receipt': (answer, response) =>
    write(response, {
      ...answer,
      body: { ...answer.body, tenant: 'wd5.myworkday.com/someone_else' },
    }),
  'other-session-receipt': (answer, response) =>
    write(response, { ...answer, body: { ...answer.body, session: randomUUID() } }),
  'replayed-receipt': (answer, response) =>
    write(response, { ...answer, body: { ...answer.body, idempotencyKey: 'A'.repeat(43) } }),
  'short-receipt': (answer, response) =>
    write(response, { ...answer, body: { ...answer.body, credentials: ['tenant'] } }),
  'empty-202': (_, response) => response.writeHead(202).end(),
  'status-200': (answer, response) => write(response, { ...answer, status: 200 }),
};

/** The request is accepted, and the answer is not one of an intake. */
const corruptedAnswers = {
  endless: badAnswers.endless,
  drip: badAnswers.drip,
  'broken-gzip': badAnswers['broken-gzip'],
  'no-content': badAnswers['no-content'],
  'no-content-type': badAnswers['no-content-type'],
  'no-utf-8': badAnswers['no-utf-8'],
  list: badAnswers.list,
  null: badAnswers.null,
  deep: badAnswers.deep,
};

/** A corrupted session within the answer that opens a link. */
const withSession =
  (change: Record<string, unknown>) =>
  (answer: IntakeAnswer): IntakeAnswer => ({
    ...answer,
    body: { ...answer.body, session: { ...(answer.body.session as object), ...change } },
  });

const corruptedSessions: Record<string, (answer: IntakeAnswer) => IntakeAnswer> = {
  malformed: (answer) => ({ ...answer, body: { version: 2 } }),
  'no-key': withSession({ jwks: { keys: [] } }),
  'bad-key': withSession({
    jwks: {
      keys: [{ kty: 'RSA', kid: 'short', use: 'enc', alg: 'RSA-OAEP-256', n: 'AQAB', e: 'AQAB' }],
    },
  }),
  'foreign-submit': withSession({
    submitUrl: 'https://collect.example.com/workday/v1/submissions/',
  }),
  'plain-http-submit': withSession({
    submitUrl: 'http://connect.kolleno.com/workday/v1/submissions/',
  }),
  'version-1': withSession({ version: 1 }),
  'foreign-tenant': withSession({ tenant: { host: 'evil.example', name: 'acme' } }),
};

const sessionRefusals: Record<string, IntakeAnswer> = {
  expired: refusals['410'] ?? problem(410, 'session-expired', 'The session has expired'),
  unknown: refusals['401'] ?? problem(401, 'session-unknown', 'The session is unknown'),
  ...refusals,
};

const names = (prefix: string, table: object) =>
  Object.keys(table).map((name) => `${prefix}${name}`);

/**
 * Faults of submitting are named `intake-…`, faults of the session lookup `intake-session-…`. Each
 * lasts until other faults are armed.
 */
export const intakeFaults: readonly string[] = [
  ...names('intake-', refusals),
  ...names('intake-', interferences),
  ...names('intake-', corruptions),
  ...names('intake-', corruptedAnswers),
  ...names('intake-session-', sessionRefusals),
  ...names('intake-session-', interferences),
  ...names('intake-session-', corruptedSessions),
  ...names('intake-session-', corruptedAnswers),
];

export class ArmedFaults {
  #armed: string[] = [];

  /** @throws {RangeError} for an unknown name */
  arm(armed: string[]): void {
    const unknown = armed.find((name) => !intakeFaults.includes(name));
    if (unknown !== undefined) throw new RangeError(`no such fault: ${unknown}`);
    this.#armed = [...armed];
  }

  /** Responds in place of the intake, before it reads the request. */
  before(operation: 'session' | 'submission', response: ServerResponse): boolean {
    const prefix = operation === 'session' ? 'intake-session-' : 'intake-';
    const refusal = this.#find(prefix, operation === 'session' ? sessionRefusals : refusals);
    const interference = this.#find(prefix, interferences);
    if (refusal) write(response, refusal);
    else interference?.(response);
    return refusal !== undefined || interference !== undefined;
  }

  /** Sends a corrupted version of the intake's answer. */
  after(
    operation: 'session' | 'submission',
    answer: IntakeAnswer,
    response: ServerResponse,
  ): boolean {
    if (answer.status >= 400) return false;
    const { status, type, body } = answer;
    const garble = this.#find(
      operation === 'session' ? 'intake-session-' : 'intake-',
      corruptedAnswers,
    );
    garble?.(response, { status, type, body: JSON.stringify(body) });
    if (garble) return true;
    if (operation === 'session') {
      const spoil = this.#find('intake-session-', corruptedSessions);
      if (spoil) write(response, spoil(answer));
      return spoil !== undefined;
    }
    const spoil = this.#find('intake-', corruptions);
    spoil?.(answer, response);
    return spoil !== undefined;
  }

  #find<T>(prefix: string, table: Record<string, T>): T | undefined {
    const name = Object.keys(table).find((key) => this.#armed.includes(`${prefix}${key}`));
    return name === undefined ? undefined : table[name];
  }
}
