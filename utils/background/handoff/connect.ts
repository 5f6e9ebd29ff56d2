import { checkShown, type Refused, refuse, type Shown, sessionIn } from '../../state/consent.ts';
import type {
  HandoffProblem,
  HandoffSession,
  Receipt,
  SealedSubmission,
} from '../../state/handoff.ts';
import {
  handoff,
  handoffOffer,
  handoffSession,
  offeredSession,
  sealedSubmission,
} from '../../storage/items.ts';
import { readPolicy } from '../../storage/policy.ts';
import { rememberKollenoKey } from '../kolleno-key/kolleno-key.ts';
import { commitAll } from '../vault/commit.ts';
import { receiptForLink } from './complete.ts';
import { type HandoffLink, hashLinkCode, parseHandoffLink } from './link.ts';
import { checkPolicy } from './preconditions.ts';
import { actThenResume, markAsSending } from './send.ts';
import { openLink, resumeLink } from './session.ts';
import { unfinished } from './state.ts';

/**
 * Connects to the session of a hand-off link that a person entered in the panel; the outcome shows
 * in the `handoff` item.
 */
export const connect = (link: string, shown: Shown): Promise<Refused | undefined> =>
  actThenResume(() => connectLocked(link, shown));

async function connectLocked(link: string, shown: Shown): Promise<Refused | null> {
  const changed = await checkReplaceable(shown);
  if (changed) return changed;
  const parsed = parseHandoffLink(link, (await readPolicy()).handoffOrigins);
  if ('key' in parsed) return disconnect(parsed);
  const hash = await hashLinkCode(parsed.code);
  const unanswered = await unansweredFor(parsed, hash);
  if (unanswered && (await handoffSession.getValue())?.id !== unanswered.session) {
    const forbidden = await checkPolicy(unanswered.opened);
    if (forbidden) return disconnect(forbidden);
    const session = await resumeLink(parsed, unanswered);
    if ('retryable' in session) return disconnect(session);
    await resume(session, unanswered);
    return null;
  }
  const receipt = await receiptForLink(hash);
  // Kolleno would only answer that the link is used.
  if (receipt) return showReceipt(receipt);
  const session = await openLink(parsed);
  if ('retryable' in session) return disconnect(session);
  await adopt(session);
  return null;
}

/** Whether the session that was shown may be replaced by another one; null if it may. */
export async function checkReplaceable(shown: Shown): Promise<Refused | null> {
  const state = await handoff.getValue();
  const changed = checkShown(shown, { target: sessionIn(state) });
  if (changed) return changed;
  // A submission under way keeps its session.
  return state.state === 'sending' ? refuse('findings.shown.sending', state.target.instance) : null;
}

/** Makes a session the one that Send uses. Only a press in the panel leads here. */
export async function adopt(session: HandoffSession): Promise<void> {
  await handoffSession.setValue(session);
  await rememberKollenoKey(new URL(session.submitUrl).origin, session.key);
  // Seals the values captured so far to the key: closing the browser no longer loses them.
  await commitAll();
  await handoff.setValue({
    state: 'connected',
    target: session.target,
    ...(await unfinished(session.id)),
  });
  await clearOffer(session.link);
}

/**
 * Finishes a submission that was under way when the browser was closed: repeats it under the token
 * that its link brought anew. Its session may be used or expired by now.
 */
export async function resume(session: HandoffSession, unanswered: SealedSubmission): Promise<void> {
  await handoffSession.setValue(session);
  await markAsSending(unanswered, session.target);
  await clearOffer(session.link);
}

/** Withdraws the offer of a link that is in use now. */
async function clearOffer(link: string): Promise<void> {
  if ((await handoffOffer.getValue())?.link !== link) return;
  await handoffOffer.removeValue();
  await offeredSession.removeValue();
}

/** The link was entered again after it had brought a receipt. */
async function showReceipt(receipt: Receipt): Promise<null> {
  await handoffSession.removeValue();
  await handoff.setValue({ state: 'received', receipt });
  return null;
}

async function disconnect(problem: HandoffProblem): Promise<null> {
  await handoffSession.removeValue();
  await handoff.setValue({ state: 'disconnected', problem, ...(await unfinished()) });
  return null;
}

/** The submission that was sealed for this link and never answered; null if there is none. */
export async function unansweredFor(
  { origin }: HandoffLink,
  hash: string,
): Promise<SealedSubmission | null> {
  const sealed = await sealedSubmission.getValue();
  if (!sealed || sealed.receipt) return null;
  // The disk is untrusted input: a submission goes only to the host of the link.
  if (new URL(sealed.opened.submitUrl).origin !== origin) return null;
  return sealed.opened.link === hash ? sealed : null;
}
