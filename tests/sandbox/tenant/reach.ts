import type { Access } from '../control-state.ts';
import { isConstrained } from './security-groups.ts';
import type { Tenant } from './tenant.ts';

/**
 * The access of an account's groups to data secured by any of the domains, according to the active
 * policies. A constrained group without organizations has access to the service but sees no data.
 */
export type Reach = 'everything' | 'nothing-in-it' | 'none';

export function reachOf(
  tenant: Tenant,
  accountId: string,
  domains: readonly string[],
  accesses: readonly Access[],
): Reach {
  const groups = tenant.groups.of(accountId).filter((group) =>
    domains.some((domain) => {
      const policy = tenant.policies.byDomain(domain);
      return policy !== undefined && accesses.some((access) => policy.active[access].has(group.id));
    }),
  );
  if (groups.length === 0) return 'none';
  return groups.every(isConstrained) ? 'nothing-in-it' : 'everything';
}
