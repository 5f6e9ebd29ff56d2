import * as field from '../fields.ts';
import { cancelButton, okButton } from '../screen.ts';
import { taskIds } from '../task-ids.ts';
import type { Decoy } from './decoy.ts';

const title = 'Create Integration System Security Segment';

const fields = {
  name: { id: '56$2241', label: 'Name' },
  comment: { id: '56$2242', label: 'Comment' },
  users: { id: '56$2243', label: 'Integration System Users' },
};

/**
 * Its title begins like Create Integration System User and contains the words of Create Security
 * Group.
 */
export const nearTitle: Decoy = {
  name: 'near-title',
  path: `task/${taskIds.createSecuritySegment}.htmld`,
  recognised: 'nothing',
  tasks: [
    {
      id: taskIds.createSecuritySegment,
      title,
      right: 'integration-security',
      foundBySearch: true,
      open: (tenant) => ({
        taskId: taskIds.createSecuritySegment,
        title,
        context: 'popup',
        mode: 'edit',
        viewId: '6$821',
        draw: (values) => [
          field.text(fields.name, values, { required: true }),
          field.textArea(fields.comment, values),
          field.prompt(tenant, fields.users, values, {
            source: 'integration-system-users',
            multiple: true,
          }),
        ],
        buttons: [okButton, cancelButton],
      }),
    },
  ],
};
