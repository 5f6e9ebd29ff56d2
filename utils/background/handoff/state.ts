import type { Unfinished } from '../../state/handoff.ts';
import { sealedSubmission } from '../../storage/items.ts';

/** The submission that was never answered, as the panel says it. @param session id of the session that is open: its own submission is no news */
export async function unfinished(session?: string): Promise<{ unfinished?: Unfinished }> {
  const sealed = await sealedSubmission.getValue();
  if (!sealed || sealed.receipt || sealed.session === session) return {};
  return { unfinished: { instance: sealed.opened.target.instance, tenant: sealed.tenant } };
}
