import { defaultNames, permissions } from '../../../utils/guide/index.ts';
import type { Access, TaskId } from '../../../utils/guide/task.ts';
import { relatedTask } from '../../sandbox/pages/items.ts';
import { taskIds } from '../../sandbox/pages/task-ids.ts';
import { unconstrainedType } from '../../sandbox/tenant/security-groups.ts';
import { createTenant, type Tenant, tenantSettings } from '../../sandbox/tenant/tenant.ts';
import type { Scene } from './scene.ts';
import { type Entries, Visit } from './visit.ts';

const { isuUserName, securityGroup, apiClient, activationComment } = defaultNames;
const password = 'Tw1lit-Harbour!Lamp';

interface Recording {
  tenant: Tenant;
  visit: Visit;
  /** Records the page before and after these entries. */
  form(task: TaskId, page: string, entries: Entries): void;
  /** Records a page without fields. */
  result(task: TaskId, page: string): void;
}

/** Every page of the journey, as the sandbox shows it to a user who completes all of it. */
export function journeyScenes(): Scene[] {
  const [settings] = tenantSettings;
  if (!settings) throw new Error('The sandbox has no tenant.');
  const tenant = createTenant(settings, new Set());
  const visit = new Visit(tenant);
  const scenes: Scene[] = [];
  const note = (task: TaskId, page: string, holds: Scene['holds']) =>
    scenes.push({
      name: `${task}/${page}`,
      holds,
      decoy: false,
      expected: { task, page },
      path: visit.path,
      model: visit.model,
    });
  const recording: Recording = {
    tenant,
    visit,
    form(task, page, entries) {
      note(task, page, 'as opened');
      visit.enter(entries);
      note(task, page, 'as recommended');
    },
    result: (task, page) => {
      note(task, page, 'as recommended');
    },
  };
  recordUserAndGroup(recording);
  recordPermissions(recording);
  recordCredentials(recording);
  return scenes;
}

function recordUserAndGroup({ visit, form, result }: Recording): void {
  visit.open(taskPath('createIntegrationSystemUser'));
  form('create-integration-system-user', 'form', {
    'User Name': isuUserName,
    'New Password': password,
    'New Password Verify': password,
    'Require New Password at Next Sign In': false,
    'Session Timeout Minutes': '0',
    'Do Not Allow UI Sessions': true,
  });
  visit.pressOk();
  result('create-integration-system-user', 'result');

  visit.open(taskPath('createSecurityGroup'));
  form('create-security-group', 'form', {
    'Type of Tenanted Security Group': unconstrainedType,
    Name: securityGroup,
  });
  visit.pressOk();
  form('edit-security-group', 'form', { 'Integration System Users': [isuUserName] });
  visit.pressOk();
  result('edit-security-group', 'result');
}

function recordPermissions({ tenant, visit, form, result }: Recording): void {
  visit.open(relatedTask(idOfGroup(tenant), taskIds.maintainDomainPermissions));
  form('maintain-domain-permissions', 'form', {
    [list('Modify')]: offered(tenant, 'modify'),
    [list('View')]: offered(tenant, 'view'),
    [list('Put')]: offered(tenant, 'put'),
    [list('Get')]: offered(tenant, 'get'),
  });
  visit.pressOk();
  result('maintain-domain-permissions', 'result');

  visit
    .open(taskPath('maintainPermissions'))
    .enter({ Operation: 'Maintain', 'Source Security Group': [securityGroup] })
    .pressOk();
  result('maintain-domain-permissions', 'grid');

  visit.open(taskPath('activateSecurityPolicyChanges'));
  form('activate-security-policy-changes', 'form', { Comment: activationComment });
  visit.pressOk();
  form('activate-security-policy-changes', 'confirm', { Confirm: true });

  visit.open(taskPath('maintainPasswordRules'));
  const exempt = 'System Users exempt from password expiration';
  const others = tenant.accounts.all().filter(({ id }) => tenant.passwordRules.exempt.has(id));
  form('maintain-password-rules', 'form', {
    [exempt]: [...others.map(({ userName }) => userName), isuUserName],
  });
}

function recordCredentials({ tenant, visit, form, result }: Recording): void {
  visit.open(taskPath('registerApiClientForIntegrations'));
  form('register-api-client', 'form', {
    'Client Name': apiClient,
    'Non-Expiring Refresh Tokens': true,
    'Scope (Functional Areas)': ['Customer Accounts', 'System'],
  });
  visit.pressOk();
  result('register-api-client', 'result');

  const client = tenant.clients.byName(apiClient)?.id ?? '';
  visit.open(relatedTask(client, taskIds.viewApiClient));
  result('register-api-client', 'view');
  visit.open(relatedTask(client, taskIds.generateClientSecret)).enter({ Confirm: true }).pressOk();
  result('register-api-client', 'generate-secret');

  visit.open(relatedTask(client, taskIds.manageRefreshTokens));
  form('manage-refresh-tokens', 'form', { 'Workday Account': [isuUserName] });
  visit.pressOk();
  form('manage-refresh-tokens', 'delete-or-regenerate', { 'Generate New Refresh Token': true });
  visit.pressOk();
  result('manage-refresh-tokens', 'result');

  visit.open(taskPath('viewApiClients'));
  result('view-api-clients', 'view');
}

const taskPath = (task: keyof typeof taskIds) => `task/${taskIds[task]}.htmld`;
const list = (access: string) => `Domain Security Policies permitting ${access} access`;
const idOfGroup = (tenant: Tenant) => tenant.groups.byName(securityGroup)?.id ?? '';

/** The guide's permissions by this tenant's names. */
function offered(tenant: Tenant, access: Access): string[] {
  return permissions
    .filter((one) => one.access === access)
    .flatMap(
      ({ name, aliases }) =>
        [name, ...aliases].find((known) => tenant.policies.byDomain(known)) ?? [],
    );
}
