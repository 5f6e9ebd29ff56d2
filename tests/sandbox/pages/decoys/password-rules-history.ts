import type { Row } from '../../page-model.ts';
import * as field from '../fields.ts';
import { accountItem } from '../items.ts';
import { doneButton } from '../screen.ts';
import { taskIds } from '../task-ids.ts';
import { type Decoy, readOnlyPage } from './decoy.ts';

const title = 'Maintain Password Rules: Change History';

/** The changes made in a task, read-only and under the same labels. */
export const passwordRulesHistory: Decoy = {
  name: 'password-rules-history',
  path: `task/${taskIds.passwordRulesHistory}.htmld`,
  recognised: 'nothing',
  tasks: [
    {
      right: 'security-administration',
      foundBySearch: true,
      id: taskIds.passwordRulesHistory,
      title,
      open: (tenant) => ({
        ...readOnlyPage,
        taskId: taskIds.passwordRulesHistory,
        title,
        viewId: '15$172905',
        draw: () => [
          field.readOnlyItems(
            { id: '56$2261', label: 'System Users exempt from password expiration' },
            tenant.accounts.all().slice(-2).map(accountItem),
          ),
          {
            type: 'grid',
            id: '56$2262',
            title: 'Changes',
            generation: 'newer',
            columns: [
              { id: '26.1', label: 'Field' },
              { id: '26.2', label: 'Old Value' },
              { id: '26.3', label: 'New Value' },
              { id: '26.4', label: 'Changed By' },
            ],
            rows: [
              change('56$1603', 'Days Until Password Expires', '180', '90'),
              change('56$1607', 'Session Timeout Minutes', '60', '120'),
            ],
          },
        ],
        buttons: [doneButton],
      }),
    },
  ],
};

function change(id: string, label: string, before: string, after: string): Row {
  return {
    id,
    cells: [
      { type: 'items', items: [{ id, label }] },
      { type: 'text', value: before },
      { type: 'text', value: after },
      { type: 'text', value: 'priya.raman' },
    ],
  };
}
