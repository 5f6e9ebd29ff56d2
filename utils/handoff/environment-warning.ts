import type { FindingKey } from '../catalogue/message-key.ts';
import type { Environment } from '../page-status.ts';
import type { HandoffTarget } from './state.ts';

/** The sentence to show before Send when instance and tenant are of different kinds, or null. Its `$1` is the instance's name. */
export function environmentWarning(target: HandoffTarget, tenant: Environment): FindingKey | null {
  if (target.environment === tenant) return null;
  return tenant === 'production'
    ? 'findings.handoff.productionTenant'
    : 'findings.handoff.productionInstance';
}
