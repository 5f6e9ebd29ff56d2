import type { FindingKey } from '../guide/message-key.ts';
import type { HandoffState, HandoffTarget, Receipt } from '../state/handoff.ts';
import type { Environment } from '../tenant/hosts.ts';

/**
 * The state of the hand-off at a point in time. An expired link is expired even if nobody tried it.
 * A received submission stays received after a browser restart, which clears everything about
 * links.
 * @param now milliseconds since 1970
 * @param receipt the receipt of the shown set-up
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

/**
 * The warning to show before Send if instance and tenant have different environments, or null. `$1`
 * is the name of the instance.
 */
export function environmentWarning(target: HandoffTarget, tenant: Environment): FindingKey | null {
  if (target.environment === tenant) return null;
  return tenant === 'production'
    ? 'findings.handoff.productionTenant'
    : 'findings.handoff.productionInstance';
}
