import type { SecurityGroup } from './security-groups.ts';

/**
 * How an account signs on. User Name Password covers web services, OAuth 2.0 the API clients. The
 * name of the second type on Workday's page is not public.
 */
export const authenticationTypes = [
  'Any',
  'None',
  'User Name Password',
  'SAML',
  'OAuth 2.0',
] as const;
export type AuthenticationType = (typeof authenticationTypes)[number];

export interface AuthenticationRule {
  id: string;
  name: string;
  /** Ids of security groups. An empty list applies to everyone. */
  groups: string[];
  allowed: AuthenticationType[];
}

/**
 * The tenant's authentication policy: an ordered list of rules. The first rule that names one of
 * the account's groups decides, so an integration's rule stands first. Saved rules apply only after
 * Activate All Pending Authentication Policy Changes.
 */
export class AuthenticationPolicy {
  readonly name = 'Tenant-Wide Authentication Policy';
  saved: AuthenticationRule[] = [{ id: '1', name: 'Everyone', groups: [], allowed: ['Any'] }];
  #active = structuredClone(this.saved);

  active(): readonly AuthenticationRule[] {
    return this.#active;
  }

  isPending(): boolean {
    return JSON.stringify(this.saved) !== JSON.stringify(this.#active);
  }

  activate(): void {
    this.#active = structuredClone(this.saved);
  }

  /** Whether an account of these groups may sign on this way; without a type, in any way. */
  admits(groups: readonly SecurityGroup[], type?: AuthenticationType): boolean {
    const rule = this.#active.find(
      (one) => one.groups.length === 0 || groups.some(({ id }) => one.groups.includes(id)),
    );
    if (!rule || rule.allowed.includes('None')) return false;
    return type === undefined || rule.allowed.includes('Any') || rule.allowed.includes(type);
  }

  /** Allows everyone without a rule of their own only these types, in force at once. */
  restrictEveryone(allowed: AuthenticationType[]): void {
    for (const rules of [this.saved, this.#active])
      for (const rule of rules) if (rule.groups.length === 0) rule.allowed = [...allowed];
  }
}
