import { createHmac } from 'node:crypto';
import { type IntakeAnswer, problem } from './answers.ts';
import { random, type Session } from './sessions.ts';

/** `LinkExchange` of the contract. */
interface LinkExchange {
  code: string;
  resume?: { idempotencyKey: string; proof: string };
}

interface Exchanged {
  answer: IntakeAnswer;
  /** The session to add to the answer. */
  session?: Session;
}

/**
 * Exchanges the code of a link for the token of its session, once. Only a repeat under the same key
 * gets the same answer, and only the browser that made a submission can come back to finish it.
 */
export function exchange(
  sessions: readonly Session[],
  quotedKey: string,
  body: string,
  now: Date,
): Exchanged {
  const { code, resume } = JSON.parse(body) as LinkExchange;
  const session = sessions.find((one) => one.code === code);
  if (!session) return { answer: problem(401, 'session-unknown', 'The link is unknown') };
  if (resume) return { answer: resumed(session, resume) };
  const key = quotedKey.slice(1, -1);
  if (session.exchangedUnder !== null && session.exchangedUnder !== key)
    return { answer: problem(409, 'link-used', 'The link has been used') };
  if (session.used) return { answer: problem(409, 'session-used', 'The session has been used') };
  if (session.expiresAt <= now)
    return { answer: problem(410, 'session-expired', 'The session has expired') };
  session.exchangedUnder = key;
  return { answer: opened({ token: session.token }), session };
}

/** Whether the session is used or expired does not matter: the submission itself will tell. */
function resumed(
  session: Session,
  { idempotencyKey, proof }: NonNullable<LinkExchange['resume']>,
): IntakeAnswer {
  const proper = createHmac('sha256', session.token)
    .update(`resume ${idempotencyKey}`)
    .digest('base64url');
  if (session.exchangedUnder === null || proof !== proper)
    return problem(409, 'link-used', 'The link has been used');
  const token = random();
  session.resumed.push({ token, idempotencyKey });
  return opened({ token });
}

const opened = (body: Record<string, unknown>): IntakeAnswer => ({
  status: 200,
  type: 'application/json',
  body,
});
