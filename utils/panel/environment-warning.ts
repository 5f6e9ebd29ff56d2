import type { FindingKey } from '../guide/message-key.ts';
import type { HandoffTarget } from '../state/handoff.ts';
import type { Environment } from '../tenant/hosts.ts';

/** The sentence to show before Send when instance and tenant are of different kinds, or null. Its `$1` is the instance's name. */
export function environmentWarning(target: HandoffTarget, tenant: Environment): FindingKey | null {
  if (target.environment === tenant) return null;
  return tenant === 'production'
    ? 'findings.handoff.productionTenant'
    : 'findings.handoff.productionInstance';
}
