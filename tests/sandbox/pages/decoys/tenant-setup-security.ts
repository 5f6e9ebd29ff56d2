import { taskIds } from '../task-ids.ts';
import type { Decoy } from './decoy.ts';

/** Where OAuth 2.0 clients are switched on. */
export const tenantSetupSecurity: Decoy = {
  name: 'tenant-setup-security',
  path: `task/${taskIds.editTenantSetupSecurity}.htmld`,
  recognised: { detour: 'edit-tenant-setup-security' },
  tasks: [],
};
