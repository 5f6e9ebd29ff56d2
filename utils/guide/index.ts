import { allWorkdayAccounts } from './detours/all-workday-accounts.ts';
import { editTenantSetupSecurity } from './detours/edit-tenant-setup-security.ts';
import { registerApiClientPlain } from './detours/register-api-client-plain.ts';
import type { Detour, Task } from './task.ts';
import { activateSecurityPolicyChanges } from './tasks/activate-security-policy-changes.ts';
import { createIntegrationSystemUser } from './tasks/create-integration-system-user.ts';
import { createSecurityGroup } from './tasks/create-security-group.ts';
import { editSecurityGroup } from './tasks/edit-security-group.ts';
import { maintainDomainPermissions } from './tasks/maintain-domain-permissions.ts';
import { maintainPasswordRules } from './tasks/maintain-password-rules.ts';
import { manageRefreshTokens } from './tasks/manage-refresh-tokens.ts';
import { registerApiClient } from './tasks/register-api-client.ts';
import { viewApiClients } from './tasks/view-api-clients.ts';

export { normaliseName, sameName } from './matching.ts';
export { defaultNames } from './names.ts';
export { permissions } from './permissions.ts';

/** In the order of the set-up. */
export const tasks: readonly Task[] = [
  createIntegrationSystemUser,
  createSecurityGroup,
  editSecurityGroup,
  maintainDomainPermissions,
  activateSecurityPolicyChanges,
  maintainPasswordRules,
  registerApiClient,
  manageRefreshTokens,
  viewApiClients,
];

export const detours: readonly Detour[] = [
  registerApiClientPlain,
  editTenantSetupSecurity,
  allWorkdayAccounts,
];
