import { handoff, sealedSubmission } from '../../storage/items.ts';
import { finish } from './complete.ts';
import { resumeSending } from './send.ts';
import { unfinished, withHandoffLock } from './state.ts';
import { isTooOld } from './submission.ts';

/**
 * Resumes what a worker that died or a browser that was closed left behind; called whenever a
 * worker starts. A submission under way continues as the same one under the same key, so Kolleno
 * counts it once. After a restart of the browser its link is gone from memory, and the panel asks
 * for it.
 */
export async function recoverHandoff(): Promise<void> {
  await withHandoffLock(async () => {
    const sealed = await sealedSubmission.getValue();
    if (!sealed) return;
    if (sealed.receipt) return finish(sealed, sealed.receipt);
    const state = await handoff.getValue();
    if (state.state === 'sending') return;
    if (isTooOld(sealed, Date.now())) await sealedSubmission.removeValue();
    if (state.state === 'disconnected') {
      const { unfinished: _, ...rest } = state;
      await handoff.setValue({ ...rest, ...(await unfinished()) });
    }
  });
  void resumeSending();
}
