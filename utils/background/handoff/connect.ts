import type { HandoffProblem, Receipt, SealedSubmission } from '../../state/handoff.ts';
import { handoff, handoffSession, sealedSubmission } from '../../storage/items.ts';
import { readPolicy } from '../../storage/policy.ts';
import { rememberKollenoKey } from '../kolleno-key/kolleno-key.ts';
import { commitAll } from '../vault/commit.ts';
import { receiptForLink } from './complete.ts';
import { type HandoffLink, hashLinkToken, parseHandoffLink } from './link.ts';
import { checkPolicy } from './preconditions.ts';
import { markAsSending, resumeSending } from './send.ts';
import { readSession, withToken } from './session.ts';
import { unfinished, withHandoffLock } from './state.ts';

/**
 * Connects to the session of a hand-off link; the outcome shows in the `handoff` item. A link from
 * Kolleno's page replaces the current state only if it works: nobody asked for it in the panel.
 * @param from where the link was entered
 * @returns whether the hand-off uses this link now
 */
export async function connect(link: string, from: 'panel' | 'page'): Promise<boolean> {
  const connected = await withHandoffLock(() => connectLocked(link, from));
  void resumeSending();
  return connected;
}

async function connectLocked(link: string, from: 'panel' | 'page'): Promise<boolean> {
  const parsed = parseHandoffLink(link, (await readPolicy()).handoffOrigins);
  if ('key' in parsed) return disconnect(parsed, from);
  const before = await handoffSession.getValue();
  const { state } = await handoff.getValue();
  // A submission under way keeps its session. The panel accepts no other link meanwhile.
  if (state === 'sending') return before?.token === parsed.token;
  const unanswered = await unansweredFor(parsed);
  if (unanswered && before?.id !== unanswered.session) {
    // This link belongs to the unanswered submission. Its session may be used or expired, so it is
    // not requested again: repeating the submission brings the receipt.
    const forbidden = await checkPolicy(unanswered.opened);
    if (forbidden) return disconnect(forbidden, from);
    await handoffSession.setValue(withToken(unanswered.opened, parsed.token));
    await markAsSending(unanswered);
    return true;
  }
  const receipt = await receiptForLink(parsed.token);
  // Kolleno would only answer that the link is used.
  if (receipt) return showReceipt(receipt, from);
  const session = await readSession(parsed);
  if ('retryable' in session) return disconnect(session, from);
  await handoffSession.setValue(session);
  await rememberKollenoKey(new URL(session.submitUrl).origin, session.key);
  // Seals the values captured so far to the key: closing the browser no longer loses them.
  await commitAll();
  await handoff.setValue({
    state: 'connected',
    target: session.target,
    ...(await unfinished(session.id)),
  });
  return true;
}

/** The link was opened again after it had brought a receipt. */
async function showReceipt(receipt: Receipt, from: 'panel' | 'page'): Promise<boolean> {
  const { state } = await handoff.getValue();
  if (from === 'page' && (state === 'connected' || state === 'failed')) return false;
  await handoffSession.removeValue();
  await handoff.setValue({ state: 'received', receipt });
  return true;
}

async function disconnect(problem: HandoffProblem, from: 'panel' | 'page'): Promise<false> {
  const { state } = await handoff.getValue();
  if (from === 'page' && state !== 'disconnected' && state !== 'expired') return false;
  if (state === 'sending') return false;
  await handoffSession.removeValue();
  await handoff.setValue({ state: 'disconnected', problem, ...(await unfinished()) });
  return false;
}

/** The submission that was sealed for this link and never answered; null if there is none. */
async function unansweredFor({ token, origin }: HandoffLink): Promise<SealedSubmission | null> {
  const sealed = await sealedSubmission.getValue();
  if (!sealed || sealed.receipt) return null;
  // The disk is untrusted input: a submission goes only to the host of the link.
  if (new URL(sealed.opened.submitUrl).origin !== origin) return null;
  return sealed.opened.link === (await hashLinkToken(token)) ? sealed : null;
}
