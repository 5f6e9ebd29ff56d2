import * as field from '../fields.ts';
import { taskIds } from '../task-ids.ts';
import { type Decoy, readOnlyPage, reportAccess } from './decoy.ts';

const title = 'Help: Connect an Integration';

/**
 * An article of the company's own help pages: its headings are names of tasks, its text contains
 * their labels.
 */
export const helpArticle: Decoy = {
  name: 'help-article',
  path: `task/${taskIds.helpArticle}.htmld`,
  recognised: 'nothing',
  tasks: [
    {
      ...reportAccess,
      id: taskIds.helpArticle,
      title,
      open: () => ({
        ...readOnlyPage,
        taskId: taskIds.helpArticle,
        title,
        viewId: '15$172902',
        draw: () => [
          field.section('Create Integration System User', [
            {
              type: 'richText',
              id: '56$2221',
              value:
                'Enter a User Name and a New Password, repeat it, and select Do Not Allow UI Sessions.',
            },
          ]),
          field.section('Register API Client for Integrations', [
            {
              type: 'richText',
              id: '56$2222',
              value:
                'Enter a Client Name, select Non-Expiring Refresh Tokens and a Scope (Functional Areas). Copy the ' +
                'Client ID and the Client Secret before you select Done.',
            },
          ]),
          field.section('Manage Refresh Tokens for Integrations', [
            {
              type: 'richText',
              id: '56$2223',
              value:
                'Choose the Workday Account, select Generate New Refresh Token, and copy the Refresh Token.',
            },
          ]),
        ],
        buttons: [],
      }),
    },
  ],
};
