import { calculateJwkThumbprint, type JWK } from 'jose';
import { credentialNames } from '../../guide/task.ts';
import { z } from '../../lib/zod.ts';
import {
  finalProblem,
  type HandoffProblem,
  type HandoffSession,
  type OpenedSession,
  retryableProblem,
} from '../../state/handoff.ts';
import { policyKollenoKey } from '../../storage/policy.ts';
import { isKolleno } from '../../tenant/kolleno-hosts.ts';
import { maxKeys, usableKey } from '../kolleno-key/envelope.ts';
import { type HandoffLink, hashLinkToken } from './link.ts';
import { connectProblem } from './problem.ts';
import { callKolleno } from './request.ts';

const httpsUrl = z.url({ protocol: /^https$/ });

const text = z.string().exactOptional();
/** Lists the public members of a JWK; drops all others. */
const keySchema = z.object({
  kty: z.string(),
  kid: text,
  use: text,
  alg: text,
  n: text,
  e: text,
  crv: text,
  x: text,
  y: text,
});

/** `Session` in docs/handoff.openapi.yaml. */
const sessionSchema = z.object({
  version: z.literal(1),
  id: z.uuid(),
  product: z.literal('workday'),
  instance: z.object({ name: z.string().trim().min(1).max(200), url: httpsUrl }),
  environment: z.enum(['production', 'non-production']),
  expiresAt: z.iso.datetime({ offset: true }),
  accepts: z.array(z.enum(credentialNames)).min(1),
  submitUrl: httpsUrl,
  jwks: z.object({ keys: z.array(keySchema) }),
});

/**
 * Asks Kolleno for the session of a hand-off link. Kolleno decides whether a session has expired:
 * this computer's clock may be wrong.
 */
export async function readSession(
  { origin, token }: HandoffLink,
  timeoutMs?: number,
): Promise<HandoffSession | HandoffProblem> {
  const reply = await callKolleno(
    `${origin}/workday/v1/session/`,
    token,
    { method: 'GET' },
    { timeoutMs },
  );
  if (reply.kind !== 'answer' || reply.status !== 200 || reply.html) return connectProblem(reply);
  const session = sessionSchema.safeParse(reply.body).data;
  const submitUrl = session && new URL(session.submitUrl);
  // Secrets go only to the host of the link.
  if (!session || !submitUrl || !isKolleno(submitUrl, [origin]) || submitUrl.origin !== origin) {
    return retryableProblem('findings.handoff.badSession');
  }
  const pinned = await policyKollenoKey();
  const keys = session.jwks.keys.slice(0, maxKeys);
  const key = await usableKey(pinned ? await matching(pinned, keys) : keys);
  if (!key && pinned) return finalProblem('findings.handoff.otherKey');
  if (!key) return retryableProblem('findings.handoff.noKey');
  const { id, instance, environment, expiresAt, accepts } = session;
  return {
    id,
    token,
    submitUrl: submitUrl.href,
    key,
    target: {
      instance: instance.name,
      instanceUrl: instance.url,
      environment,
      expiresAt,
      accepts: [...new Set(accepts)],
    },
  };
}

/** Keys with the same thumbprint (RFC 7638) as the pinned one. Skips a key without a thumbprint. */
async function matching(pinned: JWK, keys: readonly JWK[]): Promise<JWK[]> {
  const [wanted, ...found] = await Promise.all(
    [pinned, ...keys].map((key) => calculateJwkThumbprint(key).catch(() => null)),
  );
  return keys.filter((_, index) => wanted !== null && found[index] === wanted);
}

/** A session for storage on disk: has a hash in place of the token. */
export async function withoutToken({ token, ...session }: HandoffSession): Promise<OpenedSession> {
  return { ...session, link: await hashLinkToken(token) };
}

export function withToken({ link: _, ...session }: OpenedSession, token: string): HandoffSession {
  return { ...session, token };
}
