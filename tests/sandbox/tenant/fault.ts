/** Faults of a practice tenant, armed by name through `POST {control}/faults`. */
export const tenantFaults = {
  'other-admin-pending': 'Another administrator has a policy change waiting to be activated.',
  'oauth-off': 'OAuth 2.0 Clients Enabled is unticked.',
  'slow-content': 'Page content comes three seconds after the shell.',
  'lacks-rights': 'The person signed in may do none of the administrator tasks.',
  'masked-secret': 'Result pages show dots in place of the client secret.',
  'cut-secret': 'Result pages show the beginning of the client secret and an ellipsis.',
  'session-expired': 'The session ends; signing in again starts a new one.',
  'token-rotates': 'Each token call replaces the refresh token.',
  'client-locked': 'The new API clients for integrations are locked out, for a quarter of an hour.',
  'client-disabled': 'The new API clients for integrations are disabled.',
  'client-ip-restricted': 'The new API clients may be used from a foreign IP range only.',
  'client-gone': 'The new API clients for integrations are deleted, with their tokens.',
  'account-locked': 'The new integration users are locked, for a quarter of an hour.',
  'account-disabled': 'The new integration users are disabled.',
  'account-changes-password': 'The new integration users have to change their password.',
  'policy-denies-api': 'The authentication policy admits no API client without a rule of its own.',
  'policy-denies-password': 'The same for user name and password.',
  'policy-denies-all': 'The authentication policy admits nobody without a rule of their own.',
  'services-hang': "Workday's services accept calls and never answer.",
  'services-reset': "Workday's services close the connection.",
  'services-html': "Workday's services answer with a maintenance page.",
  'services-429': "Workday's services answer 429.",
  'services-503': "Workday's services answer 503.",
} as const;

export type TenantFault = keyof typeof tenantFaults;

export function isTenantFault(name: string): name is TenantFault {
  return Object.hasOwn(tenantFaults, name);
}
