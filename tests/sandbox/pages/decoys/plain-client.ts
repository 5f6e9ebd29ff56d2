import type { Decoy } from './decoy.ts';

/**
 * View API Client of Intranet Sign-In, which exists from the start. It is not a client for
 * integrations, so it has no refresh tokens to manage.
 */
export const plainClient: Decoy = {
  name: 'plain-client',
  path: 'inst/1$15431/15431$103.htmld',
  recognised: 'nothing',
  tasks: [],
};
