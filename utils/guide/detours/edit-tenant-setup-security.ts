import type { Detour } from '../task.ts';

/** Where OAuth 2.0 clients are switched on, in tenants that have them off. */
export const editTenantSetupSecurity: Detour = {
  id: 'edit-tenant-setup-security',
  titles: ['Edit Tenant Setup - Security'],
  expects: ['OAuth 2.0 Clients Enabled'],
  finding: 'findings.page.oauthClientsOff',
  goTo: 'register-api-client',
};
