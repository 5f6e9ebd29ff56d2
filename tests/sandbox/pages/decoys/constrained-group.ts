import { taskIds } from '../task-ids.ts';
import type { Decoy } from './decoy.ts';

/**
 * Supplier Portal Integration, which exists from the start: the labels match, the group type does
 * not.
 */
export const constrainedGroup: Decoy = {
  name: 'constrained-group',
  path: `inst/85$104/rel-task/${taskIds.editSecurityGroup}.htmld`,
  recognised: { task: 'edit-security-group', page: 'constrained' },
  tasks: [],
};
