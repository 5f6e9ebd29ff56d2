import type { InstanceIds } from './instance-id.ts';

export interface SecurityGroup {
  id: string;
  name: string;
  type: string;
  comment: string;
  inactive: boolean;
  /** Ids of accounts. */
  members: string[];
}

export const unconstrainedType = 'Integration System Security Group (Unconstrained)';
export const constrainedType = 'Integration System Security Group (Constrained)';

/** In the order of Workday's list; the two integration types are neighbours. */
export const securityGroupTypes = [
  'Aggregation Security Group',
  'Compensation Level-Based Security Group',
  'Conditional Role-Based Security Group',
  constrainedType,
  unconstrainedType,
  'Intersection Security Group',
  'Job-Based Security Group (Constrained)',
  'Job-Based Security Group (Unconstrained)',
  'Location Membership Security Group',
  'Manager Level-Based Security Group',
  'Organization Membership Security Group (Constrained)',
  'Organization Membership Security Group (Unconstrained)',
  'Prism Access Security Group (Constrained)',
  'Prism Access Security Group (Unconstrained)',
  'Role-Based Security Group (Constrained)',
  'Role-Based Security Group (Unconstrained)',
  'Rule-Based Security Group',
  'Segment-Based Security Group',
  'Service Center Security Group (Constrained)',
  'Service Center Security Group (Unconstrained)',
  'User-Based Security Group',
] as const;

export class SecurityGroups {
  #groups: SecurityGroup[] = [];
  #newId: InstanceIds;

  constructor(newId: InstanceIds) {
    this.#newId = newId;
  }

  create(given: Partial<SecurityGroup> & Pick<SecurityGroup, 'name' | 'type'>): SecurityGroup {
    const group: SecurityGroup = {
      comment: '',
      inactive: false,
      members: [],
      ...given,
      id: this.#newId('securityGroup'),
    };
    this.#groups.push(group);
    return group;
  }

  all(): readonly SecurityGroup[] {
    return this.#groups;
  }

  byId(id: string | undefined): SecurityGroup | undefined {
    return this.#groups.find((group) => group.id === id);
  }

  byName(name: string): SecurityGroup | undefined {
    return this.#groups.find((group) => group.name.toLowerCase() === name.toLowerCase());
  }

  /** Returns the active groups of an account. */
  of(accountId: string): SecurityGroup[] {
    return this.#groups.filter((group) => !group.inactive && group.members.includes(accountId));
  }
}

export function isConstrained(group: SecurityGroup): boolean {
  return group.type.endsWith('(Constrained)');
}
