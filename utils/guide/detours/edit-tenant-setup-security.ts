import type { Detour } from '../task.ts';

/** The page that enables OAuth 2.0 clients, for tenants where they are off. */
export const editTenantSetupSecurity: Detour = {
  id: 'edit-tenant-setup-security',
  titles: ['Edit Tenant Setup - Security'],
  expects: ['OAuth 2.0 Clients Enabled'],
  finding: 'findings.page.oauthClientsOff',
  goTo: 'register-api-client',
};
