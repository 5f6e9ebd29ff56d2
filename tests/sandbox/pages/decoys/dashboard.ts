import type { Widget } from '../../page-model.ts';
import * as field from '../fields.ts';
import { taskIds } from '../task-ids.ts';
import { type Decoy, readOnlyPage, reportAccess } from './decoy.ts';

const title = 'Security Dashboard';

/** The tiles have the titles of the tasks that they open. */
export const dashboard: Decoy = {
  name: 'dashboard',
  path: `task/${taskIds.securityDashboard}.htmld`,
  recognised: 'nothing',
  tasks: [
    {
      ...reportAccess,
      id: taskIds.securityDashboard,
      title,
      open: () => ({
        ...readOnlyPage,
        taskId: taskIds.securityDashboard,
        title,
        viewId: '15$172901',
        draw: () => [
          tile('56$2211', 'Create Security Group', 'Groups created this month: 2'),
          tile('56$2212', 'Maintain Password Rules', 'Last changed 41 days ago'),
          tile('56$2213', 'View API Clients', 'Clients that nobody has used for 90 days: 1'),
        ],
        buttons: [],
      }),
    },
  ],
};

function tile(id: string, heading: string, value: string): Widget {
  return field.section(heading, [{ type: 'richText', id, value }]);
}
