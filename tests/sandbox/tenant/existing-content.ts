import type { Access } from '../control-state.ts';
import { newPassword } from './generated-values.ts';
import { constrainedType, unconstrainedType } from './security-groups.ts';
import type { Tenant } from './tenant.ts';

/**
 * Content set up by others: the guide must find its own content among it and leave the rest
 * unchanged.
 */

const people = [
  ['priya.raman', 'Priya Raman'],
  ['tom.becker', 'Tom Becker'],
  ['ines.costa', 'Inês Costa'],
  ['yuki.mori', 'Yuki Mori'],
] as const;

const integrations = [
  'ISU_Payroll_Outbound',
  'ISU_Identity_Provisioning',
  'ISU_Bank_Statements',
  'ISU_Expense_Cards',
  'ISU_Learning_Sync',
  'ISU_Supplier_Portal',
  'ISU_Benefits_Carrier',
] as const;

interface ExistingGroup {
  name: string;
  type: string;
  members: readonly string[];
  permits: Partial<Record<Access, readonly string[]>>;
}

const groups: readonly ExistingGroup[] = [
  {
    name: 'Payroll Outbound Integration',
    type: unconstrainedType,
    members: ['ISU_Payroll_Outbound'],
    permits: {
      get: ['Worker Data: Active and Terminated Workers', 'Person Data: Legal Name'],
      view: ['Integration Event'],
    },
  },
  {
    name: 'Identity Provisioning Integration',
    type: unconstrainedType,
    members: ['ISU_Identity_Provisioning'],
    permits: {
      get: ['Person Data: Work Email', 'Person Data: Work Phone'],
      put: ['Person Data: Work Email'],
    },
  },
  {
    name: 'Bank Statement Integration',
    type: unconstrainedType,
    members: ['ISU_Bank_Statements'],
    permits: { get: ['Process: Banking'], put: ['Process: Banking'] },
  },
  {
    name: 'Supplier Portal Integration',
    type: constrainedType,
    members: ['ISU_Supplier_Portal'],
    permits: { get: ['Reports: Supplier'], view: ['View: Supplier'] },
  },
  {
    name: 'Security Administrator',
    type: 'User-Based Security Group',
    members: ['olivia.hart'],
    permits: {},
  },
  {
    name: 'HR Partner',
    type: 'Role-Based Security Group (Constrained)',
    members: [],
    permits: { view: ['Reports: Manager', 'Reports: Organization'] },
  },
];

export function addExistingContent(tenant: Tenant, exemptAccounts: number): void {
  for (const [userName, person] of people) tenant.accounts.create({ userName, person });
  for (const [index, userName] of integrations.entries()) {
    const account = tenant.accounts.create({
      userName,
      password: newPassword(),
      passwordChangedAt: new Date('2026-06-15T09:00:00Z'),
      integrationUser: true,
      doNotAllowUiSessions: true,
    });
    if (index < exemptAccounts) tenant.passwordRules.exempt.add(account.id);
  }
  for (const { name, type, members, permits } of groups) {
    const group = tenant.groups.create({
      name,
      type,
      members: members.flatMap((userName) => tenant.accounts.byUserName(userName)?.id ?? []),
    });
    for (const [access, domains] of Object.entries(permits) as [Access, readonly string[]][]) {
      tenant.policies.grant(group.id, access, policyIds(tenant, domains), 'priya.raman');
    }
  }
  tenant.policies.activate();

  const provisioning = tenant.clients.register({
    name: 'Identity Provisioning',
    kind: 'integrations',
    scopes: ['Contact Information', 'Staffing'],
  });
  tenant.clients.register({
    name: 'Learning Sync',
    kind: 'integrations',
    scopes: ['Learning Core'],
    nonExpiring: false,
    refreshTokenTimeoutDays: 30,
  });
  tenant.clients.register({
    name: 'Intranet Sign-In',
    kind: 'plain',
    scopes: ['Contact Information'],
    redirectionUri: 'https://intranet.acme.example/callback',
  });
  const holder = tenant.accounts.byUserName('ISU_Identity_Provisioning');
  if (holder) tenant.refreshTokens.regenerate(provisioning, holder.id);
}

/**
 * A change by another administrator that Activate Pending Security Policy Changes would activate as
 * well.
 */
export function addOtherAdministratorsChange(tenant: Tenant): void {
  const group = tenant.groups.byName('HR Partner');
  if (group)
    tenant.policies.grant(
      group.id,
      'view',
      policyIds(tenant, ['Reports: Matrix Manager', 'Person Data: Home Phone']),
      'priya.raman',
    );
}

function policyIds(tenant: Tenant, domains: readonly string[]): string[] {
  return domains.map((domain) => {
    const policy = tenant.policies.byDomain(domain);
    if (!policy) throw new Error(`No domain ${domain} in the catalogue`);
    return policy.id;
  });
}
