import { receiptOf } from '../../state/earlier-runs.ts';
import type { Receipt, SealedSubmission } from '../../state/handoff.ts';
import {
  handoff,
  handoffSession,
  progresses,
  receipts,
  sealedSubmission,
} from '../../storage/items.ts';
import { update } from '../../storage/update.ts';
import { wipeHandedOver } from '../vault/wipe.ts';
import { allowStatusChecks } from './status.ts';

/** Stores the receipt of a submission, and wipes the values that were handed over. */
export async function complete(sealed: SealedSubmission, receipt: Receipt): Promise<void> {
  // One write: if the worker or the browser ends after it, the next start finishes the rest.
  await sealedSubmission.setValue({ ...sealed, receipt });
  await finish(sealed, receipt);
}

/** Every step is repeatable, and the sealed submission is removed last. */
export async function finish(sealed: SealedSubmission, receipt: Receipt): Promise<void> {
  await update(receipts, (all) => ({ ...all, [sealed.tenant]: receipt }));
  await handoff.setValue({ state: 'received', receipt });
  await wipeHandedOver(sealed);
  const session = await handoffSession.getValue();
  if (session?.id === sealed.session) {
    await allowStatusChecks(sealed.tenant, receipt, session);
    await handoffSession.removeValue();
  }
  await sealedSubmission.removeValue();
}

/**
 * The receipt that a link has already brought. Null as well if its tenant has since been set up
 * anew: that needs a new link.
 * @param hash see `hashLinkCode`
 */
export async function receiptForLink(hash: string): Promise<Receipt | null> {
  const receipt = Object.values(await receipts.getValue()).find(({ link }) => link === hash);
  if (!receipt) return null;
  return receiptOf((await progresses.getValue())[receipt.tenant], receipt) ?? null;
}
