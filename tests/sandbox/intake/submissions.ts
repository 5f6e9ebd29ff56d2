import { createHash, createHmac, randomUUID } from 'node:crypto';
import type { IntakeState } from '../control-state.ts';
import { type IntakeAnswer, problem } from './answers.ts';
import { componentProblem } from './contract.ts';
import { endpointProblem } from './endpoints.ts';
import type { IntakeKey } from './keys.ts';
import { openJwe } from './open-jwe.ts';
import { openSet, type SealedSet } from './open-set.ts';
import { origin, type Session } from './sessions.ts';

interface Payload {
  session: string;
  tenant: { host: string; name: string; environment: string };
  credentials: Record<string, string>;
  sealed?: SealedSet[];
}

interface StoredSubmission {
  state: IntakeState['submissions'][number];
  receipt: Record<string, unknown>;
  /** SHA-256 of the plaintext. */
  digest: string;
}

/** Accepts submissions, and counts a repeated one once. */
export class Submissions {
  readonly #stored: StoredSubmission[] = [];
  #progress = 'received';

  state(): IntakeState['submissions'] {
    return this.#stored.map(({ state }) => structuredClone(state));
  }

  /** Sets the progress of Kolleno's team for all submissions. */
  setProgress(status: 'received' | 'connecting' | 'connected' | 'failed'): void {
    this.#progress = status;
  }

  clear(): void {
    this.#stored.length = 0;
    this.#progress = 'received';
  }

  /** @returns the answer, and any violation of the contract by the request */
  take(
    session: Session,
    quotedKey: string,
    jwe: string,
    keys: readonly IntakeKey[],
    now: Date,
  ): { answer: IntakeAnswer; violation?: string } {
    const idempotencyKey = quotedKey.slice(1, -1);
    let plaintext: Buffer;
    try {
      ({ plaintext } = openJwe(jwe, keys));
    } catch (error) {
      return rejected(
        400,
        'malformed',
        'The body cannot be opened',
        error instanceof Error ? error.message : '',
      );
    }
    const digest = createHash('sha256').update(plaintext).digest('hex');
    const before = this.#stored.find(
      ({ state }) => state.session === session.id && state.idempotencyKey === idempotencyKey,
    );
    if (before) {
      if (before.digest !== digest)
        return rejected(422, 'key-reused', 'The key belongs to another payload');
      before.state.replays += 1;
      return { answer: accepted(before.receipt) };
    }
    if (session.expiresAt <= now)
      return { answer: problem(410, 'session-expired', 'The session has expired') };
    if (session.used) return { answer: problem(409, 'session-used', 'The session has been used') };

    const sent = payloadOf(plaintext, session);
    if (typeof sent === 'string')
      return rejected(422, 'payload-refused', 'The payload is not accepted', sent);
    const { sealed = [], ...payload } = sent;
    try {
      payload.credentials = mergeCredentials(sent, session, keys);
    } catch (error) {
      const what = error instanceof Error ? error.message : '';
      return rejected(422, 'sealed-refused', 'A sealed set is not accepted', what);
    }
    const missing = session.accepts.filter((name) => !Object.hasOwn(payload.credentials, name));
    if (missing.length > 0)
      return rejected(
        422,
        'payload-refused',
        'The payload is not accepted',
        `missing: ${missing.join(', ')}`,
      );
    const contradiction = endpointProblem(payload);
    if (contradiction !== null)
      return rejected(422, 'payload-refused', 'The payload is not accepted', contradiction);
    const derived = createHmac('sha256', session.token).update(plaintext).digest('base64url');
    if (idempotencyKey !== derived)
      return rejected(400, 'malformed', 'The key is not derived from the payload');

    session.used = true;
    return {
      answer: accepted(this.#store(session, payload, idempotencyKey, digest, sealed.length, now)),
    };
  }

  #store(
    session: Session,
    payload: Omit<Payload, 'sealed'>,
    idempotencyKey: string,
    digest: string,
    sealedSets: number,
    now: Date,
  ): StoredSubmission['receipt'] {
    const id = randomUUID();
    const receivedAt = now.toISOString();
    const receipt = {
      id,
      receivedAt,
      session: session.id,
      idempotencyKey,
      instance: session.instance,
      tenant: `${payload.tenant.host}/${payload.tenant.name}`,
      credentials: Object.keys(payload.credentials),
    };
    this.#stored.push({
      state: {
        id,
        session: session.id,
        receivedAt,
        idempotencyKey,
        replays: 0,
        sealedSets,
        payload,
      },
      receipt,
      digest,
    });
    return receipt;
  }

  /** `SubmissionStatus` of the contract, for the session that made the submission. */
  status(session: Session, id: string): IntakeAnswer {
    const kept = this.#stored.find(({ state }) => state.id === id && state.session === session.id);
    if (!kept) return problem(404, 'not-found', 'The session made no such submission');
    const { receivedAt } = kept.state;
    return {
      status: 200,
      type: 'application/json',
      body: { id, receivedAt, status: this.#progress },
    };
  }
}

function accepted(receipt: Record<string, unknown>): IntakeAnswer {
  return {
    status: 202,
    type: 'application/json',
    body: receipt,
    headers: { Location: `${origin}/workday/v1/submissions/${receipt.id}/` },
  };
}

function rejected(...[status, type, title, detail]: Parameters<typeof problem>): {
  answer: IntakeAnswer;
  violation: string;
} {
  return {
    answer: problem(status, type, title, detail),
    violation: detail ? `${title}: ${detail}` : title,
  };
}

/** Returns the payload, or the problem with it. */
function payloadOf(plaintext: Buffer, session: Session): Payload | string {
  let value: unknown;
  try {
    value = JSON.parse(plaintext.toString('utf8'));
  } catch {
    return 'no JSON';
  }
  const wrong = componentProblem('Payload', value);
  if (wrong !== null) return wrong;
  const payload = value as Payload;
  if (payload.session !== session.id) return 'for another session';
  if (
    session.tenant !== undefined &&
    `${payload.tenant.host}/${payload.tenant.name}` !== session.tenant
  )
    return 'for another tenant';
  const unasked = Object.keys(payload.credentials).filter(
    (name) => !session.accepts.includes(name),
  );
  if (unasked.length > 0) return `not asked for: ${unasked.join(', ')}`;
  if (JSON.stringify(sortMembers(value)) !== plaintext.toString('utf8'))
    return 'not in canonical form';
  return payload;
}

/**
 * Returns the credentials that the session requests. Later sealed sets override earlier ones, and
 * the unsealed credentials override both.
 */
function mergeCredentials(
  { tenant, credentials, sealed = [] }: Payload,
  { accepts }: Session,
  keys: readonly IntakeKey[],
): Record<string, string> {
  const all = Object.assign({}, ...sealed.map((set) => openSet(set, tenant, keys)), credentials);
  return Object.fromEntries(Object.entries<string>(all).filter(([name]) => accepts.includes(name)));
}

function sortMembers(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sortMembers);
  if (typeof value !== 'object' || value === null) return value;
  const members = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(members.map(([name, member]) => [name, sortMembers(member)]));
}
