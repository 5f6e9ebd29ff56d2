import type { HandoffSession, OpenedSession, SealedSubmission } from '../../state/handoff.ts';
import { linkMark } from './link-mark.ts';

/** After this many milliseconds an unanswered submission is forgotten: its link has long expired. */
const maxAgeMs = 24 * 60 * 60_000;

export const isTooOld = ({ sealedAt }: SealedSubmission, now: number) =>
  Date.parse(sealedAt) + maxAgeMs < now;

export async function withoutToken({ token, ...session }: HandoffSession): Promise<OpenedSession> {
  return { ...session, link: await linkMark(token) };
}

export function withToken({ link: _, ...session }: OpenedSession, token: string): HandoffSession {
  return { ...session, token };
}
