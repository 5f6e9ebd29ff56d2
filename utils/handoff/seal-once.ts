import type { CredentialName } from '../guide/task.ts';
import type { TenantKey } from '../journey/progress.ts';
import type { Secret } from '../secret.ts';
import { sealedSubmission } from '../storage.ts';
import type { Held } from '../vault/read.ts';
import { seal } from './envelope.ts';
import { idempotencyKey } from './idempotency.ts';
import { payloadBytes } from './payload.ts';
import type { HandoffSession } from './session.ts';
import { type SealedSubmission, withoutToken } from './submission.ts';

/** The submission for what the vault holds now: the one that is kept if it holds the same, else a new one, kept before anything leaves. */
export async function sealOnce(
  session: HandoffSession,
  tenant: TenantKey,
  vault: Held,
): Promise<SealedSubmission> {
  const chosen: [CredentialName, Secret][] = session.target.accepts.flatMap((name) => {
    const secret = vault.secrets[name];
    return secret ? [[name, secret]] : [];
  });
  const payload = payloadBytes(session.id, tenant, Object.fromEntries(chosen));
  const key = await idempotencyKey(payload, session.token);
  const { revisions } = vault;
  const old = await sealedSubmission.getValue();
  const sealed: SealedSubmission =
    old?.session === session.id && old.idempotencyKey === key
      ? { ...old, revisions }
      : {
          tenant,
          session: session.id,
          opened: await withoutToken(session),
          sealedAt: new Date().toISOString(),
          idempotencyKey: key,
          jwe: await seal(payload, session.key),
          credentials: chosen.map(([name]) => name),
          revisions,
        };
  await sealedSubmission.setValue(sealed);
  return sealed;
}
