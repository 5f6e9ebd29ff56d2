import { taskIds } from '../task-ids.ts';
import type { Decoy } from './decoy.ts';

/** The page that enables OAuth 2.0 clients. */
export const tenantSetupSecurity: Decoy = {
  name: 'tenant-setup-security',
  path: `task/${taskIds.editTenantSetupSecurity}.htmld`,
  recognised: { detour: 'edit-tenant-setup-security' },
  tasks: [],
};
