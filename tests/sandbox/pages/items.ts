import type { Item, MenuEntry } from '../page-model.ts';
import type { Account } from '../tenant/accounts.ts';
import type { ApiClient } from '../tenant/api-clients.ts';
import type { DomainPolicy } from '../tenant/domain-policies.ts';
import {
  constrainedType,
  type SecurityGroup,
  unconstrainedType,
} from '../tenant/security-groups.ts';
import { taskIds } from './task-ids.ts';

/**
 * Instances as links with their related actions. Menu entries without a path also exist in Workday,
 * but lead nowhere here.
 */

/** Returns the path of a task opened from an instance's related actions. */
export function relatedTask(instance: string, taskId: string): string {
  return `inst/${instance}/rel-task/${taskId}.htmld`;
}

/** Returns the path of an instance's own page. */
function instancePage(instance: string): string {
  return `inst/1$${instance.split('$')[0]}/${instance}.htmld`;
}

const integrationIds: MenuEntry = { label: 'Integration IDs', children: [{ label: 'View IDs' }] };
const favorite: MenuEntry = {
  label: 'Favorite',
  children: [{ label: 'Add' }, { label: 'Manage' }],
};

/**
 * The menu "Security Group" of an integration group has these three entries (docs/workday.md,
 * "Security group"). Edit stands under the name of the group's type.
 */
export function groupItem(group: SecurityGroup): Item {
  const edit = { label: 'Edit', path: relatedTask(group.id, taskIds.editSecurityGroup) };
  const isIntegration = group.type === unconstrainedType || group.type === constrainedType;
  return {
    id: group.id,
    label: group.name,
    actions: [
      ...(isIntegration ? [{ label: group.type, children: [edit] }] : []),
      { label: 'Audits', children: [{ label: 'View Audit Trail' }] },
      favorite,
      integrationIds,
      { label: 'Reporting', children: [{ label: 'Create Report from Here' }] },
      { label: 'Reports', children: [{ label: 'Security Analysis for Security Groups' }] },
      {
        label: 'Security Group',
        children: [
          {
            label: 'Maintain Domain Permissions for Security Group',
            path: relatedTask(group.id, taskIds.maintainDomainPermissions),
          },
          { label: 'Test Membership' },
          { label: 'View Action Summary' },
        ],
      },
      {
        label: 'Tenanted Security Group',
        children: [
          ...(isIntegration ? [] : [edit]),
          { label: 'View', path: instancePage(group.id) },
        ],
      },
      { label: 'Translation', children: [{ label: 'Translate Instance' }] },
    ],
  };
}

export function clientItem(client: ApiClient): Item {
  const forIntegrations: MenuEntry[] = [
    {
      label: 'Edit API Client for Integrations',
      path: relatedTask(client.id, taskIds.editApiClientForIntegrations),
    },
    {
      label: 'Generate New Client Secret',
      path: relatedTask(client.id, taskIds.generateClientSecret),
    },
    {
      label: 'Manage Refresh Tokens for Integrations',
      path: relatedTask(client.id, taskIds.manageRefreshTokens),
    },
  ];
  const plain: MenuEntry[] = [
    { label: 'Edit API Client' },
    {
      label: 'Generate New Client Secret',
      path: relatedTask(client.id, taskIds.generateClientSecret),
    },
  ];
  return {
    id: client.id,
    label: client.name,
    actions: [
      {
        label: 'API Client',
        children: [...(client.kind === 'integrations' ? forIntegrations : plain)],
      },
      { label: 'Audits', children: [{ label: 'View Audit Trail' }] },
      favorite,
      integrationIds,
    ],
  };
}

export function accountItem(account: Account): Item {
  return {
    id: account.id,
    label: account.person === null ? account.userName : `${account.userName} / ${account.person}`,
    actions: [
      {
        label: 'Security Profile',
        children: [
          {
            label: 'Assign Integration System Security Groups',
            path: relatedTask(account.id, taskIds.assignSecurityGroups),
          },
          { label: 'View Security Groups for User' },
        ],
      },
      {
        label: 'Workday Account',
        children: [
          {
            label: 'Edit Workday Account',
            path: relatedTask(account.id, taskIds.editWorkdayAccount),
          },
          { label: 'View Workday Account', path: instancePage(account.id) },
        ],
      },
      integrationIds,
    ],
  };
}

export function policyItem(policy: DomainPolicy): Item {
  return {
    id: policy.id,
    label: policy.domain,
    actions: [
      {
        label: 'Domain',
        children: [
          {
            label: 'Edit Security Policy Permissions',
            path: relatedTask(policy.id, taskIds.editDomainPermissions),
          },
          { label: 'View Domain', path: instancePage(policy.id) },
        ],
      },
      integrationIds,
    ],
  };
}
