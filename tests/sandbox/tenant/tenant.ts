import catalogue from '../data/domains.json' with { type: 'json' };
import type { Drift } from '../drift.ts';
import { nonProduction, otherDataCentre, production, type TenantHosts } from '../server/hosts.ts';
import { AccessTokens } from './access-tokens.ts';
import { type Account, Accounts } from './accounts.ts';
import { Activations } from './activations.ts';
import { ApiClients } from './api-clients.ts';
import { AuthenticationPolicy } from './authentication-policies.ts';
import { Clock } from './clock.ts';
import { DomainPolicies } from './domain-policies.ts';
import { addExistingContent } from './existing-content.ts';
import type { TenantFault } from './fault.ts';
import { countInstances } from './instance-id.ts';
import { PasswordRules } from './password-rules.ts';
import { createReceivables, type Receivables } from './receivables.ts';
import { RefreshTokens } from './refresh-tokens.ts';
import { SecurityGroups } from './security-groups.ts';

/**
 * How a tenant's pages are drawn: with Workday's older markup, with Workday's component library, or
 * with a library that has nothing to do with Workday.
 */
export const skins = ['classic', 'canvas', 'react-aria', 'mui'] as const;
export type Skin = (typeof skins)[number];

export interface TenantSettings {
  name: string;
  skin: Skin;
  language: string;
  hosts: TenantHosts;
  /**
   * Number of accounts that are exempt from password expiration from the start; more than five
   * collapse.
   */
  exemptAccounts: number;
}

export const tenantSettings: readonly TenantSettings[] = [
  { name: 'acme_dpt1', skin: 'classic', language: 'en', hosts: nonProduction, exemptAccounts: 3 },
  { name: 'acme_dpt2', skin: 'classic', language: 'en', hosts: nonProduction, exemptAccounts: 7 },
  { name: 'acme_dpt3', skin: 'canvas', language: 'en', hosts: nonProduction, exemptAccounts: 3 },
  {
    name: 'beispiel_dpt1',
    skin: 'classic',
    language: 'de',
    hosts: nonProduction,
    exemptAccounts: 7,
  },
  {
    name: 'beispiel_dpt2',
    skin: 'canvas',
    language: 'de',
    hosts: nonProduction,
    exemptAccounts: 3,
  },
  { name: 'mihon_dpt1', skin: 'classic', language: 'ja', hosts: nonProduction, exemptAccounts: 3 },
  { name: 'acme', skin: 'classic', language: 'en', hosts: production, exemptAccounts: 3 },
  {
    name: 'acme_dpt4',
    skin: 'react-aria',
    language: 'en',
    hosts: nonProduction,
    exemptAccounts: 3,
  },
  { name: 'acme_dpt5', skin: 'mui', language: 'en', hosts: nonProduction, exemptAccounts: 3 },
  // Other environments of the same customer, under the same name.
  { name: 'acme_dpt1', skin: 'classic', language: 'en', hosts: production, exemptAccounts: 3 },
  { name: 'acme_dpt3', skin: 'canvas', language: 'en', hosts: otherDataCentre, exemptAccounts: 3 },
];

export interface NamedInstance {
  id: string;
  name: string;
}

/** A call that the services answered: path without query, and status. */
export interface ServiceCall {
  service: 'token' | 'wql' | 'rest' | 'soap';
  path: string;
  status: number;
}

/** The content of a tenant. Secrets, passwords and tokens are generated for each tenant. */
export interface Tenant {
  name: string;
  skin: Skin;
  language: string;
  hosts: TenantHosts;
  accounts: Accounts;
  groups: SecurityGroups;
  policies: DomainPolicies;
  activations: Activations;
  clients: ApiClients;
  refreshTokens: RefreshTokens;
  accessTokens: AccessTokens;
  passwordRules: PasswordRules;
  authentication: AuthenticationPolicy;
  oauthClientsEnabled: boolean;
  /** The functional areas that an API client can have as its scope. */
  functionalAreas: readonly NamedInstance[];
  ipRanges: readonly NamedInstance[];
  /** Name of the range that callers of the services come from. */
  callersRange: string;
  organizations: readonly NamedInstance[];
  receivables: Receivables;
  /** Ids of the accounts and clients that others set up. */
  existing: ReadonlySet<string>;
  clock: Clock;
  /** The signed-in account. */
  administrator: Account;
  calls: ServiceCall[];
  faults: ReadonlySet<TenantFault>;
  /** Replaced through the control host. */
  drift: Drift;
}

export function createTenant(
  settings: TenantSettings,
  faults: ReadonlySet<TenantFault>,
  clock = new Clock(),
): Tenant {
  const newId = countInstances();
  const named = (className: Parameters<typeof newId>[0], names: readonly string[]) =>
    names.map((name) => ({ id: newId(className), name }));
  const passwordRules = new PasswordRules();
  const accounts = new Accounts(newId, clock, passwordRules);
  const areas = new Set(catalogue.flatMap(({ functionalArea }) => functionalArea ?? []));
  const tenant: Tenant = {
    name: settings.name,
    skin: settings.skin,
    language: settings.language,
    hosts: settings.hosts,
    accounts,
    groups: new SecurityGroups(newId),
    policies: new DomainPolicies(newId),
    activations: new Activations({
      comment: 'Quarterly access review: payroll interfaces',
      at: new Date('2026-10-02T13:41:07.218Z'),
      policies: [],
    }),
    clients: new ApiClients(newId, clock),
    refreshTokens: new RefreshTokens(clock),
    accessTokens: new AccessTokens(clock),
    passwordRules,
    authentication: new AuthenticationPolicy(),
    oauthClientsEnabled: true,
    functionalAreas: named('functionalArea', [...areas].sort()),
    ipRanges: named('ipRange', ['Head Office', 'Data Centre Dublin']),
    callersRange: 'Head Office',
    organizations: named('organization', ['Acme Corporation', 'Acme Europe', 'Acme Services']),
    receivables: createReceivables(),
    existing: new Set(),
    clock,
    administrator: accounts.create({ userName: 'olivia.hart', person: 'Olivia Hart' }),
    calls: [],
    faults,
    drift: {},
  };
  addExistingContent(tenant, settings.exemptAccounts);
  tenant.existing = new Set(
    [...tenant.accounts.all(), ...tenant.clients.all()].map(({ id }) => id),
  );
  return tenant;
}
