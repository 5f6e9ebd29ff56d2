import { type Refused, refuse, type Shown } from '../../state/consent.ts';
import type { HandoffOffer, HandoffProblem, HandoffSession } from '../../state/handoff.ts';
import {
  handoff,
  handoffOffer,
  handoffSession,
  offeredSession,
  sealedSubmission,
} from '../../storage/items.ts';
import { readPolicy } from '../../storage/policy.ts';
import type { TenantKey } from '../../tenant/tenant-key.ts';
import { isInFront } from '../pages/front-tab.ts';
import { receiptForLink } from './complete.ts';
import { adopt, checkReplaceable, resume, unansweredFor } from './connect.ts';
import { hashLinkCode, parseHandoffLink } from './link.ts';
import { checkPolicy } from './preconditions.ts';
import { actThenResume } from './send.ts';
import { openLink, resumeLink } from './session.ts';
import { withHandoffLock } from './state.ts';

/*
 * A page proposes, a person connects. A link that Kolleno's page delivers becomes an offer, which
 * stands beside whatever the hand-off shows and changes nothing of it until it is pressed.
 */

/**
 * Offers a link that Kolleno's page shows; the offer shows in the `handoffOffer` item. Only the tab
 * in front of the person can offer one: nobody sees what a tab in the background opens.
 * @returns whether the extension has the link now
 */
export async function offerLink(link: string, tabId: number): Promise<boolean> {
  if (!(await isInFront(tabId))) return false;
  return withHandoffLock(() => offerLocked(link));
}

async function offerLocked(text: string): Promise<boolean> {
  const parsed = parseHandoffLink(text, (await readPolicy()).handoffOrigins);
  if ('key' in parsed) return false;
  const link = await hashLinkCode(parsed.code);
  if (await isKnown(link)) return true;
  const unanswered = await unansweredFor(parsed, link);
  const session = await (unanswered ? resumeLink(parsed, unanswered) : openLink(parsed));
  if ('retryable' in session) {
    await offerProblem(link, session);
    return false;
  }
  await publishOffer(link, session, unanswered?.tenant);
  return true;
}

/** Whether this link is connected, on offer, or has brought a receipt. */
async function isKnown(link: string): Promise<boolean> {
  if ((await handoffSession.getValue())?.link === link) return true;
  const offer = await handoffOffer.getValue();
  if (offer?.link === link && 'target' in offer) return true;
  return (await receiptForLink(link)) !== null;
}

async function publishOffer(
  link: string,
  session: HandoffSession,
  resumes: TenantKey | undefined,
): Promise<void> {
  await offeredSession.setValue(session);
  const { target } = session;
  const id = crypto.randomUUID();
  await handoffOffer.setValue({ id, link, target, ...(resumes && { resumes }) });
}

/** Says why a link cannot be used, unless there is one that can. */
async function offerProblem(link: string, problem: HandoffProblem): Promise<void> {
  const { state } = await handoff.getValue();
  const offer = await handoffOffer.getValue();
  if ((state !== 'disconnected' && state !== 'expired') || (offer && 'target' in offer)) return;
  await handoffOffer.setValue({ id: crypto.randomUUID(), link, problem });
}

/**
 * Connects to the session of an offer, because a person pressed it.
 * @param id of the offer that was shown
 */
export const takeOffer = (id: string, shown: Shown): Promise<Refused | undefined> =>
  actThenResume(() => takeLocked(id, shown));

async function takeLocked(id: string, shown: Shown): Promise<Refused | null> {
  const changed = await checkReplaceable(shown);
  if (changed) return changed;
  const offer = await handoffOffer.getValue();
  const session = await offeredSession.getValue();
  if (!isUsable(offer, id) || session?.link !== offer.link) return refuse('findings.shown.offer');
  const forbidden = await checkPolicy(session);
  if (forbidden) return refuse(forbidden.key, ...forbidden.substitutions);
  if (offer.resumes === undefined) {
    await adopt(session);
    return null;
  }
  const unanswered = await sealedSubmission.getValue();
  if (unanswered?.session !== session.id || unanswered.receipt)
    return refuse('findings.shown.offer');
  await resume(session, unanswered);
  return null;
}

const isUsable = (
  offer: HandoffOffer | null,
  id: string,
): offer is Extract<HandoffOffer, { target: unknown }> =>
  offer !== null && offer.id === id && 'target' in offer;

/** Withdraws an offer. Kolleno's page can offer the link again. */
export const dismissOffer = (id: string): Promise<void> =>
  withHandoffLock(async () => {
    if ((await handoffOffer.getValue())?.id !== id) return;
    await handoffOffer.removeValue();
    await offeredSession.removeValue();
  });
