import type { Decoy } from './decoy.ts';

/**
 * HR Partner, which exists from the start: a security group that contains no integration system
 * users.
 */
export const roleBasedGroup: Decoy = {
  name: 'role-based-group',
  path: 'inst/1$85/85$106.htmld',
  recognised: 'nothing',
  tasks: [],
};
