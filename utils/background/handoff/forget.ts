import { handoff, handoffSession, sealedSubmission } from '../../storage/items.ts';
import type { TenantKey } from '../../tenant/tenant-key.ts';
import { stopSending } from './send.ts';
import { withHandoffLock } from './state.ts';
import { forgetStatus } from './status.ts';

/**
 * Deletes what the hand-off stores of a tenant's values, when the administrator wipes them. A
 * submission that was sent stays sent.
 */
export async function forgetSubmission(tenant: TenantKey): Promise<void> {
  await forgetStatus(tenant);
  if ((await sealedSubmission.getValue())?.tenant !== tenant) return;
  await stopSending();
  await withHandoffLock(async () => {
    await sealedSubmission.removeValue();
    const state = await handoff.getValue();
    if (state.state === 'received' || state.state === 'expired') return;
    const session = await handoffSession.getValue();
    await handoff.setValue(
      session ? { state: 'connected', target: session.target } : { state: 'disconnected' },
    );
  });
}

/** Closes the tenant's receipt, so that the panel asks for a new link. */
export async function closeReceipt(tenant: TenantKey): Promise<void> {
  await withHandoffLock(async () => {
    const state = await handoff.getValue();
    if (state.state === 'received' && state.receipt.tenant === tenant)
      await handoff.setValue({ state: 'disconnected' });
  });
}
