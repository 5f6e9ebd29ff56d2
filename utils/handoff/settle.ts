import { handoff, handoffSession, receipts, sealedSubmission, update } from '../storage.ts';
import { wipeHandedOver } from '../vault/wipe.ts';
import type { HandoffTarget, Receipt } from './state.ts';
import type { SealedSubmission } from './submission.ts';

/** Every step may be done again, and the sealed submission goes last: a worker that dies in between finishes at its next start. */
export async function settle(
  target: HandoffTarget,
  receipt: Receipt,
  sealed: SealedSubmission,
): Promise<void> {
  await update(receipts, (all) => ({ ...all, [sealed.tenant]: receipt }));
  await handoff.setValue({ state: 'received', target, receipt });
  await wipeHandedOver(sealed.tenant, sealed.credentials, sealed.revisions);
  await handoffSession.removeValue();
  await sealedSubmission.removeValue();
}
