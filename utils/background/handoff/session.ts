import { base64url, calculateJwkThumbprint, type JWK } from 'jose';
import { credentialNames } from '../../guide/task.ts';
import { visibleText } from '../../lib/foreign-text.ts';
import { hmacSha256 } from '../../lib/hmac.ts';
import { z } from '../../lib/zod.ts';
import {
  finalProblem,
  type HandoffProblem,
  type HandoffSession,
  type OpenedSession,
  retryableProblem,
  type SealedSubmission,
} from '../../state/handoff.ts';
import { linkExchanges } from '../../storage/items.ts';
import { policyKollenoKey } from '../../storage/policy.ts';
import { update } from '../../storage/update.ts';
import { isKolleno } from '../../tenant/kolleno-hosts.ts';
import { isTenantKey, type TenantKey, tenantKey } from '../../tenant/tenant-key.ts';
import { maxKeys, usableKey } from '../kolleno-key/envelope.ts';
import { identifiedTarget, thumbprintsOf } from './identity.ts';
import { type HandoffLink, hashLinkCode } from './link.ts';
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

/** Seen as it is: marks that turn a text around could make one instance look like another. */
const name = z
  .string()
  .transform((text) => visibleText(text))
  .pipe(z.string().trim().min(1).max(200));
const token = z.string().regex(/^[A-Za-z0-9_-]{43,128}$/);

/** `Session` in docs/handoff.openapi.yaml. */
const sessionSchema = z.object({
  version: z.literal(2),
  id: z.uuid(),
  product: z.literal('workday'),
  instance: z.object({ name, url: httpsUrl }),
  organisation: z.object({ id: name, name }),
  tenant: z
    .object({ host: z.string().max(253), name: z.string().max(128) })
    .transform(({ host, name }): TenantKey => tenantKey({ host, tenant: name }))
    .refine(isTenantKey)
    .exactOptional(),
  environment: z.enum(['production', 'non-production']),
  expiresAt: z.iso.datetime({ offset: true }),
  accepts: z.array(z.enum(credentialNames)).min(1),
  submitUrl: httpsUrl,
  jwks: z.object({ keys: z.array(keySchema) }),
});

/** `OpenedLink` in docs/handoff.openapi.yaml. */
const openedSchema = z.object({ token, session: sessionSchema });
const resumedSchema = z.object({ token });

/**
 * Exchanges a hand-off link for its session, at once: afterwards the link opens nothing for
 * anybody else. Kolleno decides whether a session has expired: this computer's clock may be wrong.
 */
export async function openLink(
  { origin, code }: HandoffLink,
  timeoutMs?: number,
): Promise<HandoffSession | HandoffProblem> {
  const link = await hashLinkCode(code);
  const reply = await callKolleno(
    `${origin}/workday/v1/session/`,
    null,
    exchangeRequest({ code }, await exchangeKey(link)),
    { timeoutMs },
  );
  if (reply.kind !== 'answer' || reply.status !== 200 || reply.html) return connectProblem(reply);
  const opened = openedSchema.safeParse(reply.body).data;
  return opened ? sessionOf(opened, origin, link) : retryableProblem('findings.handoff.badSession');
}

async function sessionOf(
  { token, session }: z.infer<typeof openedSchema>,
  origin: string,
  link: string,
): Promise<HandoffSession | HandoffProblem> {
  const submitUrl = new URL(session.submitUrl);
  const instanceUrl = new URL(session.instance.url);
  // Secrets go only to the host of the link. A user name could pass for the host of the instance.
  if (
    !isKolleno(submitUrl, [origin]) ||
    submitUrl.origin !== origin ||
    instanceUrl.username !== '' ||
    instanceUrl.password !== ''
  )
    return retryableProblem('findings.handoff.badSession');
  const pinned = await policyKollenoKey();
  const keys = session.jwks.keys.slice(0, maxKeys);
  const key = await usableKey(pinned ? await matching(pinned, keys) : keys);
  if (!key && pinned) return finalProblem('findings.handoff.otherKey');
  if (!key) return retryableProblem('findings.handoff.noKey');
  const offered = await thumbprintsOf(keys);
  const { id, instance, organisation, tenant, environment, expiresAt, accepts } = session;
  const target = {
    instance: instance.name,
    instanceUrl: instanceUrl.href,
    organisation,
    ...(tenant !== undefined && { tenant }),
    environment,
    expiresAt,
    accepts: [...new Set(accepts)],
  };
  return {
    id,
    link,
    token,
    submitUrl: submitUrl.href,
    key,
    keys: offered,
    target: await identifiedTarget({ id, key, keys: offered, target }),
  };
}

/**
 * Exchanges the link of an unanswered submission once more, after the browser was closed. The token
 * that it brings can finish that submission and nothing else.
 */
export async function resumeLink(
  { origin, code }: HandoffLink,
  { opened, idempotencyKey, resume }: SealedSubmission,
): Promise<HandoffSession | HandoffProblem> {
  // Kolleno answers as to any used link: a submission of an earlier version has no proof.
  if (resume === undefined) return finalProblem('findings.handoff.usedLink');
  const reply = await callKolleno(
    `${origin}/workday/v1/session/`,
    null,
    exchangeRequest(
      { code, resume: { idempotencyKey, proof: resume } },
      await exchangeKey(opened.link),
    ),
  );
  if (reply.kind !== 'answer' || reply.status !== 200 || reply.html) return connectProblem(reply);
  const token = resumedSchema.safeParse(reply.body).data?.token;
  if (token === undefined) return retryableProblem('findings.handoff.badSession');
  return { ...opened, token, target: await identifiedTarget(opened) };
}

const exchangeRequest = (body: object, idempotencyKey: string) => ({
  method: 'POST' as const,
  headers: { 'Content-Type': 'application/json', 'Idempotency-Key': `"${idempotencyKey}"` },
  body: JSON.stringify(body),
});

/** Exchanges that are remembered. A person does not open more links in one run of the browser. */
const maxExchanges = 50;

/** The key under which this browser exchanges a link. The same for every repeat. */
async function exchangeKey(link: string): Promise<string> {
  const all = await update(linkExchanges, (before) => {
    if (Object.hasOwn(before, link)) return before;
    const key = base64url.encode(crypto.getRandomValues(new Uint8Array(32)));
    return Object.fromEntries([...Object.entries(before), [link, key]].slice(-maxExchanges));
  });
  return all[link] ?? '';
}

/** Keys with the same thumbprint (RFC 7638) as the pinned one. Skips a key without a thumbprint. */
async function matching(pinned: JWK, keys: readonly JWK[]): Promise<JWK[]> {
  const [wanted, ...found] = await Promise.all(
    [pinned, ...keys].map((key) => calculateJwkThumbprint(key).catch(() => null)),
  );
  return keys.filter((_, index) => wanted !== null && found[index] === wanted);
}

/** A session for storage on disk: without the token, and without what is derived anew. */
export function withoutToken({ token: _, target, ...session }: HandoffSession): OpenedSession {
  const { session: _session, key: _key, code: _code, ...facts } = target;
  return { ...session, target: facts };
}

/**
 * Proves that this browser made a submission (docs/handoff.openapi.yaml, `Resume`). Only Kolleno
 * and the owner of the token can derive it, and it is good for this submission only.
 */
export const resumeProof = (idempotencyKey: string, token: string): Promise<string> =>
  hmacSha256(new TextEncoder().encode(token), new TextEncoder().encode(`resume ${idempotencyKey}`));
