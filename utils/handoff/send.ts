import type { TenantKey } from '../journey/progress.ts';
import { handoff, handoffSession } from '../storage.ts';
import { held } from '../vault/read.ts';
import { forbiddenByPolicy } from './forbidden.ts';
import { missingProblem } from './missing.ts';
import { sealOnce } from './seal-once.ts';
import { settle } from './settle.ts';
import type { HandoffProblem } from './state.ts';
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
  const forbidden = await forbiddenByPolicy(session);
  if (forbidden) {
    await handoff.setValue({ state: 'failed', target, problem: forbidden });
    return;
  }
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
