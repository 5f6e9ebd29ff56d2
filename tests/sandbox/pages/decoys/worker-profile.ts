import * as field from '../fields.ts';
import { taskIds } from '../task-ids.ts';
import { type Decoy, readOnlyPage, reportAccess } from './decoy.ts';

/** A person's page also has a User Name and a Name. */
export const workerProfile: Decoy = {
  name: 'worker-profile',
  path: `task/${taskIds.workerProfile}.htmld`,
  recognised: 'nothing',
  tasks: [
    {
      ...reportAccess,
      id: taskIds.workerProfile,
      title: 'View Worker',
      open: ({ administrator }) => ({
        ...readOnlyPage,
        taskId: taskIds.workerProfile,
        title: administrator.person ?? '',
        viewId: '15$172893',
        draw: () => [
          field.section('Job Details', [
            field.readOnly({ id: '56$2141', label: 'Business Title' }, 'Security Administrator'),
            field.readOnly({ id: '56$2142', label: 'Location' }, 'Dublin'),
            field.readOnly({ id: '56$2143', label: 'User Name' }, administrator.userName),
            field.readOnly({ id: '56$2144', label: 'Name' }, administrator.person ?? ''),
          ]),
        ],
        buttons: [],
      }),
    },
  ],
};
