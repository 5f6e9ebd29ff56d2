import type { Names } from './task.ts';

/** Names recommended by Kolleno's article (help.kolleno.com/en/articles/12325956). */
export const defaultNames: Names = {
  isuUserName: 'kolleno-integration',
  securityGroup: 'Kolleno Integration Security Group',
  apiClient: 'Kolleno API Client',
  activationComment:
    'Additional permissions for the security group Kolleno Integration Security Group (it contains the ISU kolleno-integration).',
};
