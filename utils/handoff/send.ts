import type { CredentialName } from '../guide/task.ts';
import type { TenantKey } from '../journey/progress.ts';
import type { Secret } from '../secret.ts';
import { handoff, handoffSession, receipts, sealedSubmission, update } from '../storage.ts';
import { type Held, held } from '../vault/read.ts';
import { wipeHandedOver } from '../vault/wipe.ts';
import { seal } from './envelope.ts';
import { idempotencyKey } from './idempotency.ts';
import { missingProblem } from './missing.ts';
import { payloadBytes } from './payload.ts';
import type { HandoffSession } from './session.ts';
import type { HandoffProblem, HandoffTarget, Receipt } from './state.ts';
import type { SealedSubmission } from './submission.ts';
import { submit } from './submit.ts';
import { inTurn } from './turn.ts';

let running: Promise<void> | null = null;

/**
 * Seals the tenant's credentials and submits them; the outcome shows in the `handoff` item. A second call while one runs joins it, so two clicks or two panels
 * make one submission. Whatever fails, everything captured stays; only Kolleno's receipt wipes it.
 */
export function send(tenant: TenantKey): Promise<void> {
  running ??= inTurn(() => sendOnce(tenant)).finally(() => {
    running = null;
  });
  return running;
}

async function sendOnce(tenant: TenantKey): Promise<void> {
  const session = await handoffSession.getValue();
  const before = await handoff.getValue();
  if (!session) {
    // After a receipt or an expiry the panel says already what comes next; a late second click changes nothing.
    if (before.state === 'received' || before.state === 'expired') return;
    const problem: HandoffProblem = {
      key: 'findings.handoff.notConnected',
      substitutions: [],
      retryable: false,
    };
    await handoff.setValue({ state: 'disconnected', problem });
    return;
  }
  const { target } = session;
  const vault = await held(tenant);
  const missing = missingProblem(target.accepts, vault.secrets);
  if (missing) {
    await handoff.setValue({ state: 'failed', target, problem: missing });
    return;
  }
  const sealed = await sealOnce(session, tenant, vault);
  await handoff.setValue({ state: 'sending', target, tenant });
  const answer = await submit(session, sealed);
  if (!('retryable' in answer)) {
    await settle(target, answer, sealed);
  } else if (answer.key === 'findings.handoff.expired') {
    await handoffSession.removeValue();
    await handoff.setValue({ state: 'expired', target, problem: answer });
  } else {
    await handoff.setValue({ state: 'failed', target, problem: answer });
  }
}

/** The submission for what the vault holds now: the one that is kept if it holds the same, else a new one, kept before anything leaves. */
async function sealOnce(session: HandoffSession, tenant: TenantKey, vault: Held): Promise<SealedSubmission> {
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
          idempotencyKey: key,
          jwe: await seal(payload, session.key),
          credentials: chosen.map(([name]) => name),
          revisions,
        };
  await sealedSubmission.setValue(sealed);
  return sealed;
}

/** Every step may be done again, and the sealed submission goes last: a worker that dies in between finishes at its next start. */
async function settle(target: HandoffTarget, receipt: Receipt, sealed: SealedSubmission): Promise<void> {
  await update(receipts, (all) => ({ ...all, [sealed.tenant]: receipt }));
  await handoff.setValue({ state: 'received', target, receipt });
  await wipeHandedOver(sealed.tenant, sealed.credentials, sealed.revisions);
  await handoffSession.removeValue();
  await sealedSubmission.removeValue();
}

/**
 * Picks up what a worker that died left behind; called once when a worker starts. Whether an interrupted submission arrived is not known, so it can be
 * sent again: it is the same submission under the same key.
 */
export function recover(): Promise<void> {
  return inTurn(async () => {
    const before = await handoff.getValue();
    if (before.state === 'sending') {
      const problem: HandoffProblem = {
        key: 'findings.handoff.interrupted',
        substitutions: [],
        retryable: true,
      };
      await handoff.setValue({ state: 'failed', target: before.target, problem });
    }
    const sealed = await sealedSubmission.getValue();
    if (before.state === 'received' && sealed) await settle(before.target, before.receipt, sealed);
  });
}
