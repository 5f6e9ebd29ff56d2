import type { CredentialName } from '../../guide/task.ts';
import type { Secret } from '../../lib/secret.ts';
import type { HandoffSession, SealedSubmission } from '../../state/handoff.ts';
import { sealedSubmission } from '../../storage/items.ts';
import type { TenantKey } from '../../tenant/tenant-key.ts';
import { seal } from '../kolleno-key/envelope.ts';
import type { VaultContent } from '../vault/read-credentials.ts';
import { idempotencyKey } from './idempotency.ts';
import { payloadBytes } from './payload.ts';
import { withoutToken } from './submission.ts';

/** The submission for what the vault holds now: the one that is kept if it holds the same, else a new one, kept before anything leaves. */
export async function prepareSubmission(
  session: HandoffSession,
  tenant: TenantKey,
  vault: VaultContent,
): Promise<SealedSubmission> {
  const { accepts } = session.target;
  const { revisions } = vault;
  const old = await sealedSubmission.getValue();
  const sealed: SealedSubmission =
    old && isSame(old, session, tenant, revisions)
      ? { ...old, revisions }
      : { ...(await sealNew(session, tenant, vault)), credentials: accepts, revisions };
  await sealedSubmission.setValue(sealed);
  return sealed;
}

/**
 * Told by which captures are in it, not by its bytes: a value may have been at hand when it was sealed and lie in a sealed set after the browser was closed, or the other
 * way round once the passphrase was entered.
 */
const isSame = (
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
  return {
    tenant,
    session: session.id,
    opened: await withoutToken(session),
    sealedAt: new Date().toISOString(),
    idempotencyKey: await idempotencyKey(payload, session.token),
    jwe: await seal(payload, session.key),
  };
}
