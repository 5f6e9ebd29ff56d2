import { calculateJwkThumbprint, type JWK } from 'jose';
import { credentialNames } from '../../guide/task.ts';
import { z } from '../../lib/zod.ts';
import type { HandoffProblem, HandoffSession } from '../../state/handoff.ts';
import { policyKollenoKey } from '../../storage/policy.ts';
import { isKolleno } from '../../tenant/hosts.ts';
import { usableKey } from '../kolleno-key/envelope.ts';
import type { HandoffLink } from './link.ts';
import { connectProblem } from './problem.ts';
import { callKolleno } from './request.ts';

const httpsUrl = z.url({ protocol: /^https$/ });

const text = z.string().exactOptional();
/** Public parts only: what else a key may carry is dropped. */
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
 * Asks Kolleno what a hand-off link stands for. Whether a session has expired is Kolleno's to say: this computer's clock may be wrong.
 * @param timeout in milliseconds
 */
export async function readSession(
  { origin, token }: HandoffLink,
  timeout?: number,
): Promise<HandoffSession | HandoffProblem> {
  const reply = await callKolleno(
    `${origin}/workday/v1/session/`,
    token,
    { method: 'GET' },
    { timeout },
  );
  if (reply.kind !== 'answer' || reply.status !== 200 || reply.html) return connectProblem(reply);
  const session = sessionSchema.safeParse(reply.body).data;
  const submitUrl = session && new URL(session.submitUrl);
  // Secrets go nowhere but to the host that the link named.
  if (!session || !submitUrl || !isKolleno(submitUrl, [origin]) || submitUrl.origin !== origin) {
    return { key: 'findings.handoff.badSession', substitutions: [], retryable: true };
  }
  const pinned = await policyKollenoKey();
  const key = await usableKey(pinned ? await sameAs(pinned, session.jwks.keys) : session.jwks.keys);
  if (!key && pinned)
    return { key: 'findings.handoff.otherKey', substitutions: [], retryable: false };
  if (!key) return { key: 'findings.handoff.noKey', substitutions: [], retryable: true };
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

/** Those with the same public numbers (RFC 7638). A key that is none has no thumbprint, and is not the same. */
async function sameAs(pinned: JWK, keys: readonly JWK[]): Promise<JWK[]> {
  const [wanted, ...found] = await Promise.all(
    [pinned, ...keys].map((key) => calculateJwkThumbprint(key).catch(() => null)),
  );
  return keys.filter((_, index) => wanted !== null && found[index] === wanted);
}
