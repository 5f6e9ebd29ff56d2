import type { Item, Row } from '../../page-model.ts';
import { activateSecurityPolicyChanges } from '../activate-security-policy-changes.ts';
import { createIntegrationSystemUser } from '../create-integration-system-user.ts';
import * as field from '../fields.ts';
import { maintainDomainPermissions } from '../maintain-domain-permissions.ts';
import { maintainPasswordRules } from '../maintain-password-rules.ts';
import { maintainPermissions } from '../maintain-permissions.ts';
import { manageRefreshTokens } from '../manage-refresh-tokens.ts';
import { registerApiClientForIntegrations } from '../register-api-client-for-integrations.ts';
import { doneButton, type Task } from '../screen.ts';
import { createSecurityGroup } from '../security-group.ts';
import { taskIds } from '../task-ids.ts';
import { viewApiClients } from '../view-api-clients.ts';
import { type Decoy, readOnlyPage, reportAccess } from './decoy.ts';

const title = 'Tasks and Reports by Functional Area';

/** Every task of the set-up, with the labels of its fields by their ids. */
const listed: [Task, Record<string, string>][] = [
  [
    createIntegrationSystemUser,
    {
      '56$1101': 'User Name',
      '56$1102': 'Generate Random Password',
      '56$1109': 'Do Not Allow UI Sessions',
    },
  ],
  [createSecurityGroup, { '56$1301': 'Type of Tenanted Security Group', '56$1302': 'Name' }],
  [
    maintainDomainPermissions,
    {
      '56$1401': 'Domain Security Policies permitting Modify access',
      '56$1402': 'Domain Security Policies permitting View access',
      '56$1403': 'Domain Security Policies permitting Put access',
      '56$1404': 'Domain Security Policies permitting Get access',
    },
  ],
  [maintainPermissions, { '56$1452': 'Source Security Group' }],
  [
    activateSecurityPolicyChanges,
    {
      '56$1503': 'Proposed Security Evaluation Moment',
      '56$1504': 'Comment',
      '56$1505': 'Confirm',
    },
  ],
  [maintainPasswordRules, { '56$1609': 'System Users exempt from password expiration' }],
  [
    registerApiClientForIntegrations,
    {
      '56$1801': 'Client Name',
      '56$1805': 'Non-Expiring Refresh Tokens',
      '56$1807': 'Scope (Functional Areas)',
      '56$1811': 'Client ID',
      '56$1812': 'Client Secret',
    },
  ],
  [
    manageRefreshTokens,
    {
      '56$2002': 'Workday Account',
      '56$2004': 'Generate New Refresh Token',
      '56$2005': 'Confirm Delete',
    },
  ],
  [viewApiClients, { '56$1901': 'Workday REST API Endpoint', '56$1902': 'Token Endpoint' }],
];

/** A report that names all tasks and labels of the guide. */
export const reportOfNames: Decoy = {
  name: 'report-of-names',
  path: `task/${taskIds.securityTasksReport}.htmld`,
  recognised: 'nothing',
  tasks: [
    {
      ...reportAccess,
      id: taskIds.securityTasksReport,
      title,
      open: () => ({
        ...readOnlyPage,
        taskId: taskIds.securityTasksReport,
        title,
        viewId: '15$172892',
        draw: () => [
          field.readOnly({ id: '56$2131', label: 'Functional Area' }, 'System'),
          {
            type: 'grid',
            id: '56$2132',
            title: 'Tasks and Reports',
            generation: 'newer',
            columns: [
              { id: '23.1', label: 'Task or Report' },
              { id: '23.2', label: 'Fields' },
            ],
            rows: listed.map(([task, fields]) => row(task, fields)),
          },
        ],
        buttons: [doneButton],
      }),
    },
  ],
};

function row(task: Task, fields: Record<string, string>): Row {
  const items = Object.entries(fields).map(([id, label]): Item => ({ id, label }));
  return {
    id: task.id,
    cells: [
      { type: 'items', items: [{ id: task.id, label: task.title }] },
      { type: 'items', items },
    ],
  };
}
