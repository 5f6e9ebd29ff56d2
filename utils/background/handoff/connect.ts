import type { HandoffProblem, Receipt, SealedSubmission } from '../../state/handoff.ts';
import { handoff, handoffSession, sealedSubmission } from '../../storage/items.ts';
import { readPolicy } from '../../storage/policy.ts';
import { deliveredBy } from './delivered.ts';
import { keepKey } from './keep-key.ts';
import { type HandoffLink, parseHandoffLink } from './link.ts';
import { linkMark } from './link-mark.ts';
import { inTurn } from './mutex.ts';
import { checkPolicy } from './preconditions.ts';
import { keepSending, startSending } from './sending.ts';
import { readSession } from './session.ts';
import { unfinished } from './state.ts';
import { withToken } from './submission.ts';

/**
 * Looks up the session behind a hand-off link; the outcome shows in the `handoff` item. A link that Kolleno's page delivers by itself does not push away what
 * is there already unless it works: nobody asked for it in the panel.
 * @returns whether the hand-off goes by this link now
 */
export async function connect(link: string, from: 'panel' | 'page'): Promise<boolean> {
  const taken = await inTurn(() => take(link, from));
  void keepSending();
  return taken;
}

async function take(link: string, from: 'panel' | 'page'): Promise<boolean> {
  const parsed = parseHandoffLink(link, (await readPolicy()).handoffOrigins);
  if ('key' in parsed) return refuse(parsed, from);
  const before = await handoffSession.getValue();
  const { state } = await handoff.getValue();
  // A submission under way keeps its session. The panel offers no other link meanwhile.
  if (state === 'sending') return before?.token === parsed.token;
  const cutOff = await sealedFor(parsed);
  if (cutOff && before?.id !== cutOff.session) {
    // The link that the unanswered submission was sealed for is back. Its session is not asked for: it may be used or expired, and then a repeat brings the receipt.
    const forbidden = await checkPolicy(cutOff.opened);
    if (forbidden) return refuse(forbidden, from);
    await handoffSession.setValue(withToken(cutOff.opened, parsed.token));
    await startSending(cutOff);
    return true;
  }
  const receipt = await deliveredBy(parsed.token);
  // Kolleno would say no more than that the link is used.
  if (receipt) return showReceipt(receipt, from);
  const session = await readSession(parsed);
  if ('retryable' in session) return refuse(session, from);
  await handoffSession.setValue(session);
  await keepKey(session);
  await handoff.setValue({
    state: 'connected',
    target: session.target,
    ...(await unfinished(session.id)),
  });
  return true;
}

/** The browser was closed since, or the link was opened once more: what it was for is done. */
async function showReceipt(receipt: Receipt, from: 'panel' | 'page'): Promise<boolean> {
  const { state } = await handoff.getValue();
  if (from === 'page' && (state === 'connected' || state === 'failed')) return false;
  await handoffSession.removeValue();
  await handoff.setValue({ state: 'received', receipt });
  return true;
}

async function refuse(problem: HandoffProblem, from: 'panel' | 'page'): Promise<false> {
  const { state } = await handoff.getValue();
  if (from === 'page' && state !== 'disconnected' && state !== 'expired') return false;
  if (state === 'sending') return false;
  await handoffSession.removeValue();
  await handoff.setValue({ state: 'disconnected', problem, ...(await unfinished()) });
  return false;
}

/** The submission that was sealed for this very link and never answered. */
async function sealedFor({ token, origin }: HandoffLink): Promise<SealedSubmission | null> {
  const sealed = await sealedSubmission.getValue();
  if (!sealed || sealed.receipt) return null;
  // It lay on disk, where others may have written: nothing goes anywhere but to the host that the link names.
  if (new URL(sealed.opened.submitUrl).origin !== origin) return null;
  return sealed.opened.link === (await linkMark(token)) ? sealed : null;
}
