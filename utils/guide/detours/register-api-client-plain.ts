import type { Detour } from '../task.ts';

/**
 * The task for the authorization-code grant. The inputs Redirection URI and Client Grant Type
 * identify it.
 */
export const registerApiClientPlain: Detour = {
  id: 'register-api-client-plain',
  titles: ['Register API Client'],
  expects: ['Redirection URI', 'Client Grant Type'],
  finding: 'findings.page.plainApiClient',
  goTo: 'register-api-client',
};
