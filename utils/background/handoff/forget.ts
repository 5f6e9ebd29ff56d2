import { handoff, handoffSession, sealedSubmission } from '../../storage/items.ts';
import type { TenantKey } from '../../tenant/tenant-key.ts';
import { inTurn } from './mutex.ts';
import { stopSending } from './sending.ts';
import { forgetStatus } from './status.ts';

/** Forgets what the hand-off keeps of a tenant's values: the administrator wipes them. What has been sent stays sent. */
export async function forgetSubmission(tenant: TenantKey): Promise<void> {
  await forgetStatus(tenant);
  if ((await sealedSubmission.getValue())?.tenant !== tenant) return;
  await stopSending();
  await inTurn(async () => {
    await sealedSubmission.removeValue();
    const state = await handoff.getValue();
    if (state.state === 'received' || state.state === 'expired') return;
    const session = await handoffSession.getValue();
    await handoff.setValue(
      session ? { state: 'connected', target: session.target } : { state: 'disconnected' },
    );
  });
}

/** The tenant's receipt is no longer what the hand-off has come to: from now on a new link is asked for. */
export async function closeReceipt(tenant: TenantKey): Promise<void> {
  await inTurn(async () => {
    const state = await handoff.getValue();
    if (state.state === 'received' && state.receipt.tenant === tenant)
      await handoff.setValue({ state: 'disconnected' });
  });
}
