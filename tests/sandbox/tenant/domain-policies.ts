import type { Access } from '../control-state.ts';
import catalogue from '../data/domains.json' with { type: 'json' };
import type { InstanceIds } from './instance-id.ts';

export const accesses = ['modify', 'view', 'put', 'get'] as const satisfies readonly Access[];

/** Ids of security groups by access. */
type Permits = Record<Access, Set<string>>;

export interface DomainPolicy {
  id: string;
  domain: string;
  functionalArea: string | null;
  /** The permissions as last saved; active only after Activate Pending Security Policy Changes. */
  saved: Permits;
  active: Permits;
  lastChanged: Date;
  changedBy: string;
}

const nobody = (): Permits => ({
  modify: new Set(),
  view: new Set(),
  put: new Set(),
  get: new Set(),
});

/** The domain security policies of a tenant: one for each domain of the catalogue. */
export class DomainPolicies {
  #policies: DomainPolicy[];

  constructor(newId: InstanceIds) {
    this.#policies = catalogue.map(({ name, functionalArea }) => ({
      id: newId('domainPolicy'),
      domain: name,
      functionalArea,
      saved: nobody(),
      active: nobody(),
      lastChanged: new Date(0),
      changedBy: '',
    }));
  }

  all(): readonly DomainPolicy[] {
    return this.#policies;
  }

  byId(id: string): DomainPolicy | undefined {
    return this.#policies.find((policy) => policy.id === id);
  }

  byDomain(domain: string): DomainPolicy | undefined {
    return this.#policies.find((policy) => policy.domain === domain);
  }

  /** Returns the policies that permit a group this access. */
  permitting(groupId: string, access: Access, state: 'saved' | 'active'): DomainPolicy[] {
    return this.#policies.filter((policy) => policy[state][access].has(groupId));
  }

  grant(groupId: string, access: Access, policyIds: readonly string[], by: string): void {
    for (const policy of this.#policies) {
      if (!policyIds.includes(policy.id) || policy.saved[access].has(groupId)) continue;
      policy.saved[access].add(groupId);
      policy.lastChanged = new Date();
      policy.changedBy = by;
    }
  }

  /** Makes exactly these policies permit the group this access, once activated. */
  replace(groupId: string, access: Access, policyIds: readonly string[], by: string): void {
    for (const policy of this.permitting(groupId, access, 'saved')) {
      if (policyIds.includes(policy.id)) continue;
      policy.saved[access].delete(groupId);
      policy.lastChanged = new Date();
      policy.changedBy = by;
    }
    this.grant(groupId, access, policyIds, by);
  }

  /** Makes exactly these groups have this access of a policy, once activated. */
  permit(policyId: string, access: Access, groupIds: readonly string[], by: string): void {
    const policy = this.byId(policyId);
    const groups = new Set(groupIds);
    if (!policy || sameGroups(policy.saved[access], groups)) return;
    policy.saved[access] = groups;
    policy.lastChanged = new Date();
    policy.changedBy = by;
  }

  /** Returns the policies with changes, of any group, that are not active yet. */
  pending(): DomainPolicy[] {
    return this.#policies.filter((policy) =>
      accesses.some((access) => !sameGroups(policy.saved[access], policy.active[access])),
    );
  }

  /** Activates every pending change of the tenant and returns the affected policies. */
  activate(): DomainPolicy[] {
    const pending = this.pending();
    for (const policy of pending) {
      for (const access of accesses) policy.active[access] = new Set(policy.saved[access]);
    }
    return pending;
  }
}

function sameGroups(one: Set<string>, other: Set<string>): boolean {
  return one.size === other.size && one.isSubsetOf(other);
}
