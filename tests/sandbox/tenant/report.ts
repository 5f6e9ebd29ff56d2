import { createHash } from 'node:crypto';
import type { Access, TenantState } from '../control-state.ts';
import { endpointsOf } from '../server/hosts.ts';
import { accesses, type DomainPolicy } from './domain-policies.ts';
import type { Tenant } from './tenant.ts';

/** Returns the tenant's actual content for `GET {control}/state`. */
export function reportTenant(tenant: Tenant): TenantState {
  return {
    name: tenant.name,
    host: tenant.hosts.ui,
    drift: { ...tenant.drift },
    endpoints: endpointsOf(tenant),
    users: tenant.accounts.all().map((account) => ({
      userName: account.userName,
      password: account.password,
      randomPassword: account.randomPassword,
      requireNewPassword: account.requireNewPassword,
      sessionTimeoutMinutes: account.sessionTimeoutMinutes,
      doNotAllowUiSessions: account.doNotAllowUiSessions,
      integrationUser: account.integrationUser,
      disabled: account.disabled,
      locked: tenant.accounts.isLocked(account),
      passwordExpired: tenant.accounts.isPasswordExpired(account),
      exemptFromPasswordExpiration: tenant.passwordRules.exempt.has(account.id),
    })),
    groups: tenant.groups.all().map((group) => ({
      name: group.name,
      type: group.type,
      comment: group.comment,
      inactive: group.inactive,
      members: group.members.map((id) => userName(tenant, id)),
      pending: byAccess(tenant, (policy, access) => {
        return policy.saved[access].has(group.id) && !policy.active[access].has(group.id);
      }),
      pendingRemoval: byAccess(tenant, (policy, access) => {
        return policy.active[access].has(group.id) && !policy.saved[access].has(group.id);
      }),
      active: byAccess(tenant, (policy, access) => policy.active[access].has(group.id)),
    })),
    activations: tenant.activations.all().map(({ comment, at, policies }) => ({
      comment,
      at: at.toISOString(),
      policies: [...policies],
    })),
    clients: tenant.clients.all().map((client) => ({
      name: client.name,
      kind: client.kind,
      clientId: client.clientId,
      clientSecret: client.clientSecret,
      nonExpiring: client.nonExpiring,
      refreshTokenTimeoutDays: client.refreshTokenTimeoutDays,
      disabled: client.disabled,
      scopes: [...client.scopes],
      includeWorkdayOwnedScope: client.includeWorkdayOwnedScope,
      lockedOut: tenant.clients.isLockedOut(client),
      ipRanges: [...client.ipRanges],
    })),
    tokens: tenant.refreshTokens.all().map((token) => ({
      client: tenant.clients.byId(token.client)?.name ?? '',
      account: userName(tenant, token.account),
      fingerprint: createHash('sha256').update(token.value).digest('hex'),
      issuedAt: token.issuedAt.toISOString(),
      nonExpiring: token.expiresAt === null,
      scopes: [...token.scopes],
    })),
    calls: tenant.calls.map((call) => ({ ...call })),
    oauthClientsEnabled: tenant.oauthClientsEnabled,
    authenticationRules: {
      pending: tenant.authentication.isPending(),
      active: tenant.authentication.active().map(({ name, groups, allowed }) => ({
        name,
        groups: groups.flatMap((id) => tenant.groups.byId(id)?.name ?? []),
        allowed: [...allowed],
      })),
    },
    now: new Date(tenant.clock.now()).toISOString(),
  };
}

function byAccess(
  tenant: Tenant,
  includes: (policy: DomainPolicy, access: Access) => boolean,
): Record<Access, string[]> {
  const domains = (access: Access) =>
    tenant.policies
      .all()
      .filter((policy) => includes(policy, access))
      .map(({ domain }) => domain);
  const [modify, view, put, get] = accesses.map(domains);
  return { modify: modify ?? [], view: view ?? [], put: put ?? [], get: get ?? [] };
}

function userName(tenant: Tenant, id: string): string {
  return tenant.accounts.byId(id)?.userName ?? '';
}
