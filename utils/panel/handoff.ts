import type { FindingKey } from '../guide/message-key.ts';
import type { HandoffState, HandoffTarget, Receipt } from '../state/handoff.ts';
import type { Environment } from '../tenant/hosts.ts';

/**
 * The hand-off as it stands at a moment: a connected link that has run out is expired, whether or not anybody tried it; and what Kolleno has received stays received
 * after the browser was closed, which forgets everything about links.
 * @param now milliseconds since 1970
 * @param receipt what the set-up on show was delivered with
 */
export function shownHandoff(
  handoff: HandoffState,
  now: number,
  receipt: Receipt | undefined,
): HandoffState {
  if (receipt && handoff.state === 'disconnected' && !handoff.problem && !handoff.unfinished)
    return { state: 'received', receipt };
  if (handoff.state !== 'connected' || Date.parse(handoff.target.expiresAt) > now) return handoff;
  return {
    state: 'expired',
    target: handoff.target,
    problem: { key: 'findings.handoff.expiredLink', substitutions: [], retryable: false },
  };
}

/** The sentence to show before Send when instance and tenant are of different kinds, or null. Its `$1` is the instance's name. */
export function environmentWarning(target: HandoffTarget, tenant: Environment): FindingKey | null {
  if (target.environment === tenant) return null;
  return tenant === 'production'
    ? 'findings.handoff.productionTenant'
    : 'findings.handoff.productionInstance';
}
