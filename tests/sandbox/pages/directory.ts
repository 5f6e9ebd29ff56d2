import type { SearchAnswer } from '../page-model.ts';
import { instanceClasses } from '../tenant/instance-id.ts';
import type { Tenant } from '../tenant/tenant.ts';
import { activateAuthenticationPolicyChanges } from './activate-authentication-policy-changes.ts';
import { activateSecurityPolicyChanges } from './activate-security-policy-changes.ts';
import { allWorkdayAccounts } from './all-workday-accounts.ts';
import { viewApiClient } from './api-client-view.ts';
import { createIntegrationSystemUser } from './create-integration-system-user.ts';
import { decoys } from './decoys/index.ts';
import { editDomainPermissions, viewDomain } from './domain-security-policy.ts';
import { editTenantSetupSecurity } from './edit-tenant-setup-security.ts';
import { editWorkdayAccount } from './edit-workday-account.ts';
import { generateClientSecret } from './generate-client-secret.ts';
import { maintainDomainPermissions } from './maintain-domain-permissions.ts';
import { maintainPasswordRules } from './maintain-password-rules.ts';
import { maintainPermissions } from './maintain-permissions.ts';
import {
  editAuthenticationPolicy,
  manageAuthenticationPolicies,
} from './manage-authentication-policies.ts';
import { manageRefreshTokens } from './manage-refresh-tokens.ts';
import { enterMyTime, homeTask } from './ordinary-pages.ts';
import { matchesWords } from './prompt-sources.ts';
import { registerApiClient } from './register-api-client.ts';
import {
  editApiClientForIntegrations,
  registerApiClientForIntegrations,
} from './register-api-client-for-integrations.ts';
import type { Screen, Task } from './screen.ts';
import { createSecurityGroup, editSecurityGroup, viewSecurityGroup } from './security-group.ts';
import { viewApiClients } from './view-api-clients.ts';
import { assignSecurityGroups, viewWorkdayAccount } from './workday-account.ts';

/** Every task and report of the tenant. */
export const tasks: readonly Task[] = [
  activateAuthenticationPolicyChanges,
  activateSecurityPolicyChanges,
  allWorkdayAccounts,
  assignSecurityGroups,
  createIntegrationSystemUser,
  createSecurityGroup,
  editApiClientForIntegrations,
  editAuthenticationPolicy,
  editDomainPermissions,
  editSecurityGroup,
  editTenantSetupSecurity,
  editWorkdayAccount,
  enterMyTime,
  generateClientSecret,
  homeTask,
  maintainDomainPermissions,
  maintainPasswordRules,
  maintainPermissions,
  manageAuthenticationPolicies,
  manageRefreshTokens,
  registerApiClient,
  registerApiClientForIntegrations,
  viewApiClient,
  viewApiClients,
  viewDomain,
  viewSecurityGroup,
  viewWorkdayAccount,
  ...decoys.flatMap((decoy) => decoy.tasks),
];

/** The page behind a link to an instance. */
const instancePages: Record<string, Task> = {
  [instanceClasses.account]: viewWorkdayAccount,
  [instanceClasses.securityGroup]: viewSecurityGroup,
  [instanceClasses.apiClient]: viewApiClient,
  [instanceClasses.domainPolicy]: viewDomain,
};

/** Returns the first page of a path such as `task/2997$1904.htmld`; null if there is none. */
export function openPath(tenant: Tenant, path: string): Screen | null {
  if (/^(pex\/)?(home|gateway)\.htmld$/.test(path)) return homeTask.open(tenant, null);
  const [, taskId] = /^task\/([^/]+)\.htmld$/.exec(path) ?? [];
  const [, related, relatedTaskId] = /^inst\/([^/]+)\/rel-task\/([^/]+)\.htmld$/.exec(path) ?? [];
  const [, instance] = /^inst\/1\$\d+\/(\d+\$\d+)\.htmld$/.exec(path) ?? [];
  const task = instance
    ? instancePages[instance.split('$')[0] ?? '']
    : tasks.find(({ id }) => id === (taskId ?? relatedTaskId));
  if (!task) return null;
  if (!mayOpen(tenant, task)) return notAuthorized(task);
  return task.open(tenant, related ?? instance ?? null);
}

/**
 * Finds tasks by the words of their titles in the user's language (`shown`). Tasks that the user
 * may not open are not found.
 */
export function search(
  tenant: Tenant,
  query: string,
  shown: (english: string) => string = (english) => english,
): SearchAnswer {
  if (query.trim() === '') return { results: [] };
  return {
    results: tasks
      .filter(
        (task) =>
          task.foundBySearch && mayOpen(tenant, task) && matchesWords(shown(task.title), query),
      )
      .map(({ id, title }) => ({
        label: shown(title),
        category: shown('Tasks and Reports'),
        path: `task/${id}.htmld`,
      })),
  };
}

function mayOpen(tenant: Tenant, task: Task): boolean {
  return task.right === 'everyone' || !tenant.faults.has('lacks-rights');
}

function notAuthorized(task: Task): Screen {
  return {
    taskId: task.id,
    title: 'Error',
    context: 'page',
    mode: 'view',
    viewId: '15$172899',
    draw: () => [],
    messages: [
      {
        kind: 'error',
        message: 'Processing error occurred. The task submitted is not authorized.',
      },
    ],
    buttons: [],
  };
}
