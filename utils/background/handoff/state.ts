import { createMutex } from '../../lib/mutex.ts';
import type { Unfinished } from '../../state/handoff.ts';
import { sealedSubmission } from '../../storage/items.ts';

/**
 * Guards the items `handoff`, `handoffSession` and `sealedSubmission`: connecting, sending and
 * recovering never see each other's work half done. Independent of the vault's lock, which work
 * within this one takes.
 */
export const withHandoffLock = createMutex();

/**
 * The submission that was never answered, in the shape that the panel shows.
 * @param session id of the open session; its own submission is not reported
 */
export async function unfinished(session?: string): Promise<{ unfinished?: Unfinished }> {
  const sealed = await sealedSubmission.getValue();
  if (!sealed || sealed.receipt || sealed.session === session) return {};
  return { unfinished: { instance: sealed.opened.target.instance, tenant: sealed.tenant } };
}
