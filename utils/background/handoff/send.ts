import type { HandoffProblem } from '../../state/handoff.ts';
import { handoff, handoffSession, sealedSubmission } from '../../storage/items.ts';
import type { TenantKey } from '../../tenant/tenant-key.ts';
import { readCredentials } from '../vault/read-credentials.ts';
import { finish } from './complete.ts';
import { missingProblem } from './missing.ts';
import { inTurn } from './mutex.ts';
import { checkPolicy } from './preconditions.ts';
import { prepareSubmission } from './prepare-submission.ts';
import { keepSending, startSending } from './sending.ts';
import { unfinished } from './state.ts';

/**
 * Seals the tenant's credentials and has them under way; what comes of it shows in the `handoff` item. Whatever fails, everything captured stays; only Kolleno's
 * receipt wipes it.
 */
export async function startToSend(tenant: TenantKey): Promise<void> {
  await inTurn(() => begin(tenant));
  void keepSending();
}

/** The same, to its end. */
export async function send(tenant: TenantKey): Promise<void> {
  await startToSend(tenant);
  await keepSending();
}

async function begin(tenant: TenantKey): Promise<void> {
  const before = await handoff.getValue();
  // A second click, in this panel or another one.
  if (before.state === 'sending') return;
  const session = await handoffSession.getValue();
  const old = await sealedSubmission.getValue();
  if (old?.receipt) return finish(old, old.receipt);
  if (!session) {
    // After a receipt or an expiry the panel says already what comes next; a late second click changes nothing.
    if (before.state === 'received' || before.state === 'expired') return;
    const problem: HandoffProblem = {
      key: 'findings.handoff.notConnected',
      substitutions: [],
      retryable: false,
    };
    await handoff.setValue({ state: 'disconnected', problem, ...(await unfinished()) });
    return;
  }
  const { target } = session;
  const forbidden = await checkPolicy(session);
  if (forbidden) {
    await handoff.setValue({ state: 'failed', target, problem: forbidden });
    return;
  }
  const vault = await readCredentials(tenant);
  const missing = missingProblem(target.accepts, vault);
  const kept = old?.session === session.id && old.tenant === tenant ? old : null;
  if (missing && !kept) {
    await handoff.setValue({ state: 'failed', target, problem: missing });
    return;
  }
  // Values that are gone since (the browser was closed) are still in the submission that was sealed from them.
  await startSending(missing && kept ? kept : await prepareSubmission(session, tenant, vault));
}
