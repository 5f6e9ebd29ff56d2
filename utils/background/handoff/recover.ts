import { handoff, sealedSubmission } from '../../storage/items.ts';
import { finish } from './complete.ts';
import { inTurn } from './mutex.ts';
import { keepSending } from './sending.ts';
import { unfinished } from './state.ts';
import { isTooOld } from './submission.ts';

/**
 * Picks up what a worker that died or a browser that was closed left behind; called whenever a worker starts. A submission under way goes on: it is the same one under
 * the same key, so Kolleno counts it once. After a restart of the browser its link is gone from memory, and the panel asks for it.
 */
export async function recoverHandoff(): Promise<void> {
  await inTurn(async () => {
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
  void keepSending();
}
