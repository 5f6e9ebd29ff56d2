import { taskIds } from '../task-ids.ts';
import type { Decoy } from './decoy.ts';

/**
 * A colleague's account: the labels of Create Integration System User on an account whose password
 * must not be changed.
 */
export const editWorkdayAccount: Decoy = {
  name: 'edit-workday-account',
  path: `inst/254$102/rel-task/${taskIds.editWorkdayAccount}.htmld`,
  recognised: 'nothing',
  tasks: [],
};
