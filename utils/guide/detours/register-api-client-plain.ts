import type { Detour } from '../task.ts';

/** The authorization-code task: its inputs Redirection URI and Client Grant Type tell it apart. */
export const registerApiClientPlain: Detour = {
  id: 'register-api-client-plain',
  titles: ['Register API Client'],
  expects: ['Redirection URI', 'Client Grant Type'],
  finding: 'findings.page.plainApiClient',
  goTo: 'register-api-client',
};
