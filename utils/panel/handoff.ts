import type { HandoffState } from '../handoff/state.ts';

/**
 * The hand-off as it stands at a moment: a connected link that has run out is expired, whether or not anybody tried it.
 * @param now milliseconds since 1970
 */
export function shownHandoff(handoff: HandoffState, now: number): HandoffState {
  if (handoff.state !== 'connected' || Date.parse(handoff.target.expiresAt) > now) return handoff;
  return {
    state: 'expired',
    target: handoff.target,
    problem: { key: 'findings.handoff.expiredLink', substitutions: [], retryable: false },
  };
}
