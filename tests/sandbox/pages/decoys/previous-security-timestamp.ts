import * as field from '../fields.ts';
import { moment } from '../moments.ts';
import { cancelButton, okButton } from '../screen.ts';
import { taskIds } from '../task-ids.ts';
import type { Decoy } from './decoy.ts';

const title = 'Activate Previous Security Timestamp';

const fields = {
  current: { id: '56$2271', label: 'Current Security Evaluation Moment' },
  previous: { id: '56$2272', label: 'Previous Security Evaluation Moment' },
  comment: { id: '56$2273', label: 'Comment' },
  confirm: { id: '56$2274', label: 'Confirm' },
};

/**
 * The reverse task: it undoes an activation under nearly the same labels. Its own labels are
 * invented.
 */
export const previousSecurityTimestamp: Decoy = {
  name: 'previous-security-timestamp',
  path: `task/${taskIds.activatePreviousTimestamp}.htmld`,
  recognised: 'nothing',
  tasks: [
    {
      id: taskIds.activatePreviousTimestamp,
      title,
      right: 'security-administration',
      foundBySearch: true,
      open: ({ activations }) => ({
        taskId: taskIds.activatePreviousTimestamp,
        title,
        context: 'page',
        mode: 'edit',
        viewId: '6$822',
        draw: (values) => [
          field.readOnly(fields.current, moment(activations.current().at)),
          field.select(fields.previous, values, {
            required: true,
            options: ['09/14/2026 01:20:07.442 AM', '06/30/2026 11:58:31.019 PM'],
          }),
          field.textArea(fields.comment, values, { required: true }),
          field.checkbox(fields.confirm, values, { required: true }),
        ],
        buttons: [okButton, cancelButton],
      }),
    },
  ],
};
