import type { Receipt, SealedSubmission } from '../../state/handoff.ts';
import { handoff, handoffSession, receipts, sealedSubmission } from '../../storage/items.ts';
import { update } from '../../storage/update.ts';
import { wipeHandedOver } from '../vault/wipe.ts';
import { mayAskLater } from './status.ts';

/** Kolleno has the submission: notes the receipt, and wipes what was handed over. */
export async function complete(sealed: SealedSubmission, receipt: Receipt): Promise<void> {
  // One write, so that from here on a worker or a browser that ends finishes at its next start.
  await sealedSubmission.setValue({ ...sealed, receipt });
  await finish(sealed, receipt);
}

/** Every step may be done again, and the sealed submission goes last. */
export async function finish(sealed: SealedSubmission, receipt: Receipt): Promise<void> {
  await update(receipts, (all) => ({ ...all, [sealed.tenant]: receipt }));
  await handoff.setValue({ state: 'received', receipt });
  await wipeHandedOver(sealed.tenant, sealed.credentials, sealed.revisions);
  const session = await handoffSession.getValue();
  if (session?.id === sealed.session) {
    await mayAskLater(sealed.tenant, receipt, session);
    await handoffSession.removeValue();
  }
  await sealedSubmission.removeValue();
}
