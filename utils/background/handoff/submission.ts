import type { GeneralJWE } from 'jose';
import type { CredentialName } from '../../guide/task.ts';
import { hmacSha256 } from '../../lib/hmac.ts';
import type { Secret } from '../../lib/secret.ts';
import {
  finalProblem,
  type HandoffProblem,
  type HandoffSession,
  type SealedSubmission,
} from '../../state/handoff.ts';
import { sealedSubmission } from '../../storage/items.ts';
import type { TenantKey } from '../../tenant/tenant-key.ts';
import { parseTenantKey } from '../../tenant/tenant-key.ts';
import { seal } from '../kolleno-key/envelope.ts';
import { mayEncryptTo } from '../kolleno-key/kolleno-key.ts';
import type { VaultContent } from '../vault/read-credentials.ts';
import { resumeProof, withoutToken } from './session.ts';

/** After this an unanswered submission is dropped: its link has long expired. */
const maxAgeMs = 24 * 60 * 60_000;

export const isTooOld = ({ sealedAt }: SealedSubmission, now: number) =>
  Date.parse(sealedAt) + maxAgeMs < now;

/**
 * Prepares the submission for the vault's current content. Reuses the stored one if it has the same
 * content; stores a new one before anything is sent.
 * @returns a problem if there is no key that new content may be sealed to
 */
export async function prepareSubmission(
  session: HandoffSession,
  tenant: TenantKey,
  vault: VaultContent,
): Promise<SealedSubmission | HandoffProblem> {
  const { accepts } = session.target;
  const { revisions } = vault;
  const old = await sealedSubmission.getValue();
  const same = old && hasSameContent(old, session, tenant, revisions) ? old : null;
  // A submission from disk is repeated as it is. Its key, from disk as well, seals nothing new.
  if (!same && !(await mayEncryptTo(session))) return finalProblem('findings.handoff.notConnected');
  const sealed: SealedSubmission = same
    ? { ...same, revisions }
    : { ...(await sealNew(session, tenant, vault)), credentials: accepts, revisions };
  await sealedSubmission.setValue(sealed);
  return sealed;
}

/**
 * Compares revisions, not bytes: a value that was readable when it was sealed may be in a sealed
 * set after a restart of the browser, or the other way round once the passphrase was entered.
 */
const hasSameContent = (
  old: SealedSubmission,
  { id, target }: HandoffSession,
  tenant: TenantKey,
  revisions: VaultContent['revisions'],
): boolean =>
  old.session === id &&
  old.tenant === tenant &&
  target.accepts.every(
    (name) => old.credentials.includes(name) && old.revisions[name] === revisions[name],
  );

async function sealNew(
  session: HandoffSession,
  tenant: TenantKey,
  { secrets, sealed }: VaultContent,
) {
  const { accepts } = session.target;
  const chosen: [CredentialName, Secret][] = accepts.flatMap((name) => {
    const secret = secrets[name];
    return secret ? [[name, secret]] : [];
  });
  const sets = sealed.filter(({ names }) => names.some((name) => accepts.includes(name)));
  const payload = payloadBytes(
    session.id,
    tenant,
    Object.fromEntries(chosen),
    sets.map(({ jwe }) => jwe),
  );
  const key = await idempotencyKey(payload, session.token);
  return {
    tenant,
    session: session.id,
    opened: withoutToken(session),
    sealedAt: new Date().toISOString(),
    idempotencyKey: key,
    resume: await resumeProof(key, session.token),
    jwe: await seal(payload, session.key),
  };
}

/**
 * Serialises `Payload` of docs/handoff.openapi.yaml. Members are in alphabetical order and without
 * white space, so equal payloads give equal bytes. Only these bytes contain the plain values; they
 * go to `seal` and `idempotencyKey` and nowhere else.
 * @param chosen the credentials that the session asks for
 * @param sealed sets that only Kolleno can open, as they are on disk; `chosen` has the newer values
 * @throws {TypeError} if the tenant key is not valid
 */
export function payloadBytes(
  session: string,
  tenant: TenantKey,
  chosen: Partial<Record<CredentialName, Secret>>,
  sealed: readonly GeneralJWE[] = [],
): Uint8Array<ArrayBuffer> {
  const at = parseTenantKey(tenant);
  if (!at) throw new TypeError('Not a Workday tenant.');
  const credentials = Object.fromEntries(
    Object.entries(chosen).map(([name, secret]) => [name, secret.reveal()]),
  );
  const payload = {
    version: 1,
    session,
    tenant: { host: at.host, name: at.tenant, environment: at.environment },
    credentials,
    ...(sealed.length > 0 && { sealed }),
  };
  return new TextEncoder().encode(JSON.stringify(sortMembers(payload)));
}

function sortMembers(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sortMembers);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([name, member]) => [name, sortMembers(member)]),
  );
}

/**
 * Derives the idempotency key of a submission (docs/handoff.openapi.yaml, `Idempotency-Key`). The
 * same payload in the same session always gives the same key, so Kolleno counts a repeat once.
 * HMAC with the token: without the link the key reveals nothing about the payload.
 */
export const idempotencyKey = (payload: Uint8Array<ArrayBuffer>, token: string): Promise<string> =>
  hmacSha256(new TextEncoder().encode(token), payload);
