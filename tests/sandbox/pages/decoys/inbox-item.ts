import type { Row } from '../../page-model.ts';
import * as field from '../fields.ts';
import { taskIds } from '../task-ids.ts';
import { type Decoy, readOnlyPage, reportAccess } from './decoy.ts';

const title = 'My Tasks';
const item = 'Activate Pending Security Policy Changes';

/** An inbox whose open item is named like a task and has a comment like it. */
export const inboxItem: Decoy = {
  name: 'inbox-item',
  path: `task/${taskIds.inbox}.htmld`,
  recognised: 'nothing',
  tasks: [
    {
      ...reportAccess,
      id: taskIds.inbox,
      title,
      open: () => ({
        ...readOnlyPage,
        taskId: taskIds.inbox,
        title,
        viewId: '15$172891',
        draw: () => [
          {
            type: 'grid',
            id: '56$2121',
            title: 'All Items',
            generation: 'newer',
            columns: [
              { id: '22.1', label: 'Item' },
              { id: '22.2', label: 'From' },
              { id: '22.3', label: 'Received' },
            ],
            rows: [
              row(1, taskIds.activateSecurityPolicyChanges, item, 'Priya Raman', '11/20/2026'),
              row(2, taskIds.enterMyTime, 'Enter My Time', 'Inês Costa', '11/19/2026'),
            ],
          },
          field.section(item, [
            field.readOnly(
              { id: '56$2122', label: 'Comment' },
              'Please look at the attached list before Friday.',
            ),
            field.readOnly({ id: '56$2123', label: 'Due Date' }, '11/27/2026'),
          ]),
        ],
        buttons: [],
      }),
    },
  ],
};

function row(number: number, taskId: string, task: string, from: string, received: string): Row {
  return {
    id: String(number),
    cells: [
      { type: 'items', items: [{ id: taskId, label: task }] },
      { type: 'text', value: from },
      { type: 'text', value: received },
    ],
  };
}
