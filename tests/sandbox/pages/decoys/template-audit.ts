import { doneButton } from '../screen.ts';
import { taskIds } from '../task-ids.ts';
import { type Decoy, readOnlyPage } from './decoy.ts';

const title = 'Register API Client for Integrations (Template)';

/**
 * An audit report about a template: the title of a task plus one word, with the task's labels as
 * column headings.
 */
export const templateAudit: Decoy = {
  name: 'template-audit',
  path: `task/${taskIds.clientTemplateAudit}.htmld`,
  recognised: 'nothing',
  tasks: [
    {
      right: 'security-administration',
      foundBySearch: true,
      id: taskIds.clientTemplateAudit,
      title,
      open: () => ({
        ...readOnlyPage,
        taskId: taskIds.clientTemplateAudit,
        title,
        viewId: '15$172904',
        draw: () => [
          {
            type: 'grid',
            id: '56$2251',
            title: 'Changes',
            generation: 'newer',
            columns: [
              { id: '25.1', label: 'Client Name' },
              { id: '25.2', label: 'Client ID' },
              { id: '25.3', label: 'Non-Expiring Refresh Tokens' },
              { id: '25.4', label: 'Changed By' },
            ],
            rows: [
              {
                id: '1',
                cells: [
                  { type: 'text', value: 'Learning Sync' },
                  { type: 'text', value: 'bm90LWEtcmVhbC1jbGllbnQtaWQtYnV0LWxvb2tzLWl0' },
                  { type: 'tick', value: false },
                  { type: 'text', value: 'priya.raman' },
                ],
              },
            ],
          },
        ],
        buttons: [doneButton],
      }),
    },
  ],
};
