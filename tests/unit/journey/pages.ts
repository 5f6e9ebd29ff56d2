import { defaultNames, permissions } from '../../../utils/guide/index.ts';
import type { Access, TaskId } from '../../../utils/guide/task.ts';
import type { PageSnapshot } from '../../../utils/workday/dom/snapshot.ts';
import {
  area,
  at,
  box,
  grid,
  number,
  password,
  prompt,
  select,
  shown,
  shownItems,
  snapshot,
  text,
} from './snapshot.ts';

/** The pages of the journey as a tenant shows them (docs/workday.md). Every one is also a negative for all others. */

export const rules = [
  'Password must not be the same as current password or user name',
  'Minimum number of characters required: 8',
  'Alphabetic characters',
  'Uppercase characters',
  'Lowercase characters',
  'Arabic numerals 0 through 9',
  'Special characters: !"#$%&\'()*+,-./:;<=>?@[\\]^_`{|}~',
].join('\n');

export const goodPassword = 'Quiet-Harbour-27-Lamps';
export const clientId = Buffer.from('6f1c2a34-5b6d-4e7f-8a9b-0c1d2e3f4a5b').toString('base64');
export const clientSecret = 'k3'.repeat(46);
export const refreshToken = 'r7'.repeat(49);
export const restEndpoint = 'https://impl-services1.wd12.myworkday.com/ccx/api/v1/acme_dpt1';
export const tokenEndpoint = 'https://impl-services1.wd12.myworkday.com/ccx/oauth2/acme_dpt1/token';

export interface UserForm {
  userName?: string;
  random?: boolean;
  first?: string;
  second?: string;
  requireNew?: boolean;
}

export const userForm = ({
  userName = '',
  random = false,
  first = '',
  second = first,
  requireNew = false,
}: UserForm = {}) =>
  snapshot(
    'Create Integration System User',
    'edit',
    [
      text('User Name', userName),
      box('Generate Random Password', random),
      password('New Password', first),
      shown('Password Rules', rules),
      password('New Password Verify', second),
      box('Require New Password at Next Sign In', requireNew),
      shown('Session Timeout Minutes Enforced', '120'),
      number('Session Timeout Minutes', '0'),
      box('Do Not Allow UI Sessions', true),
    ],
    { headings: ['Account Information'], context: 'modal' },
  );

export const userResult = (userName = defaultNames.isuUserName) =>
  snapshot(
    'Create Integration System User',
    'view',
    [
      shown('Days Since Last Password Change', '0'),
      shown('Session Timeout Minutes Enforced', '120'),
      shown('Do Not Allow UI Sessions', 'true'),
      shown('Integration Account', 'Yes'),
    ],
    {
      instance: userName,
      grids: [grid('Security Groups', ['Security Group', 'Type', 'Valid for Security Group Restrictions'])],
    },
  );

export const unconstrained = 'Integration System Security Group (Unconstrained)';
export const constrained = 'Integration System Security Group (Constrained)';

export const groupForm = (type: string | null = null, name = '') =>
  snapshot('Create Security Group', 'edit', [
    select('Type of Tenanted Security Group', type),
    text('Name', name),
  ]);

export const groupEdit = (members: string[] = [], name = defaultNames.securityGroup, hidden = 0) =>
  snapshot(`Edit ${unconstrained}`, 'edit', [
    text('Name', name),
    area('Comment'),
    shown('Context Type', 'Unconstrained'),
    box('Inactive'),
    prompt('Integration System Users', members, hidden),
  ]);

export const groupView = (
  members: string[] = [defaultNames.isuUserName],
  name = defaultNames.securityGroup,
  hidden = 0,
) =>
  snapshot(
    `View ${unconstrained} ${name}`,
    'view',
    [
      shown('Name', name),
      shown('Context Type', 'Unconstrained'),
      shownItems('Integration System Users', members, hidden),
    ],
    { instance: name },
  );

export const groupConstrained = (name = defaultNames.securityGroup) =>
  snapshot(`Edit ${constrained}`, 'edit', [
    text('Name', name),
    shown('Context Type', 'Constrained'),
    prompt('Integration System Users'),
    prompt('Organizations'),
  ]);

export type Lists = Partial<Record<Access, { items: string[]; hidden?: number }>>;

/** The guide's own lists, all granted. */
export const allGranted: Lists = Object.fromEntries(
  (['modify', 'view', 'put', 'get'] as const).map((access) => [
    access,
    { items: permissions.filter((one) => one.access === access).map((one) => one.name) },
  ]),
);

const listLabels: Record<Access, string> = {
  modify: 'Domain Security Policies permitting Modify access',
  view: 'Domain Security Policies permitting View access',
  put: 'Domain Security Policies permitting Put access',
  get: 'Domain Security Policies permitting Get access',
};
const lists = (held: Lists, list: typeof prompt | typeof shownItems) =>
  (Object.keys(listLabels) as Access[]).map((access) =>
    list(listLabels[access], held[access]?.items ?? [], held[access]?.hidden ?? 0),
  );

export const permissionForm = (
  held: Lists = {},
  { group = defaultNames.securityGroup, title = 'Maintain Domain Permissions for Security Group' } = {},
) =>
  snapshot(title, 'edit', lists(held, prompt), {
    instance: group,
    headings: ['Report/Task Permissions', 'Integration Permissions'],
  });

export const permissionResult = (held: Lists = allGranted) =>
  snapshot('Maintain Domain Permissions for Security Group', 'view', lists(held, shownItems), {
    instance: defaultNames.securityGroup,
  });

export const permissionGrid = (...rows: [access: string, policies: string][]) =>
  snapshot(
    'Maintain Permissions for Security Group',
    'edit',
    [shown('Operation', 'Maintain'), shownItems('Source Security Group', [defaultNames.securityGroup])],
    {
      grids: [
        grid(
          'Domain Security Policy Permissions',
          ['Selected', 'View/Modify Access', 'Domain Security Policy'],
          ...rows.map(([access, policies]) => ['true', access, policies]),
        ),
      ],
    },
  );

const activation = 'Activate Pending Security Policy Changes';
const moments = [
  shown('Current Security Evaluation Moment', '2026-01-01'),
  shown('Proposed Security Evaluation Moment', '2026-02-01'),
];

export const activationForm = (comment = '') =>
  snapshot(activation, 'edit', [...moments, shown('Comment', 'The previous one'), area('Comment', comment)], {
    address: at('2997$1904'),
  });

export const activationConfirm = (confirmed = false, policies: string[] = ['Workday Query Language']) =>
  snapshot(activation, 'edit', [...moments, shown('Comment', 'For Kolleno'), box('Confirm', confirmed)], {
    address: at('2997$1904'),
    grids: [
      grid(
        'Domain Security Policies',
        ['Domain Security Policy', 'Last Changed', 'By User'],
        ...policies.map((policy) => [policy, '2026-02-01', 'Logan McNeil']),
      ),
    ],
  });

export const passwordRules = (exempt: string[] = [], hidden = 0) =>
  snapshot('Maintain Password Rules', 'edit', [
    number('Minimum Number of Characters', '8'),
    number('Session Timeout Minutes', '120'),
    prompt('System Users exempt from password expiration', exempt, hidden),
  ]);

export interface ClientForm {
  name?: string;
  nonExpiring?: boolean;
  disabled?: boolean;
  scopes?: string[];
  ipRanges?: string[];
}

export const clientForm = ({
  name = '',
  nonExpiring = true,
  disabled = false,
  scopes = [],
  ipRanges = [],
}: ClientForm = {}) =>
  snapshot(
    'Register API Client for Integrations',
    'edit',
    [
      text('Client Name', name),
      shown('Refresh Token Timeout (in days)', '0'),
      box('Non-Expiring Refresh Tokens', nonExpiring),
      box('Disabled', disabled),
      prompt('Scope (Functional Areas)', scopes),
      box('Include Workday Owned Scope'),
      box('Locked Out due to Excessive Failed Signon Attempts'),
      prompt('Restricted to IP Ranges', ipRanges),
    ],
    { context: 'modal' },
  );

const clientRows = [
  shown('Client Name', defaultNames.apiClient),
  shown('Client Grant Type', 'Authorization Code Grant'),
  shown('Access Token Type', 'Bearer'),
  shown('Non-Expiring Refresh Tokens', 'true'),
  shownItems('Scope (Functional Areas)', ['Customer Accounts', 'System']),
];

export const clientResult = (secret = clientSecret, id = clientId) =>
  snapshot('Register API Client for Integrations', 'view', [
    ...clientRows,
    shown('Client ID', id),
    shown('Client Secret', secret),
  ]);

export const clientView = () =>
  snapshot('View API Client', 'view', [...clientRows, shown('Client ID', clientId)], {
    instance: defaultNames.apiClient,
  });

export const newSecret = (secret = clientSecret) =>
  snapshot(
    'Generate New API Client Secret',
    'view',
    [
      shown('Client Name', defaultNames.apiClient),
      shown('Client ID', clientId),
      shown('Client Secret', secret),
    ],
    { instance: defaultNames.apiClient },
  );

const tokenColumns = [
  'API Client',
  'Workday Account',
  'Refresh Token',
  'Issue Time',
  'Expiration Time',
  'Non-Expiring',
];
const tokenRow = (account: string, token: string) => [
  defaultNames.apiClient,
  account,
  token,
  '2026-02-01',
  '',
  'true',
];

export const tokenForm = (account: string | null = null) =>
  snapshot('Manage Refresh Tokens for Integrations', 'edit', [
    shownItems('API Client for Integrations', [defaultNames.apiClient]),
    prompt('Workday Account', account === null ? [] : [account], 0, false),
  ]);

export const tokenChoice = (generate = false, accounts: string[] = []) =>
  snapshot(
    'Delete or Regenerate Refresh Token',
    'edit',
    [box('Confirm Delete'), box('Generate New Refresh Token', generate)],
    {
      grids: [
        grid(
          'Existing Refresh Token',
          tokenColumns,
          ...accounts.map((account) => tokenRow(account, '•'.repeat(16))),
        ),
      ],
    },
  );

export const tokenResult = (token = refreshToken, account = defaultNames.isuUserName) =>
  snapshot(
    'Successfully Regenerated Refresh Token',
    'view',
    [
      shownItems('API Client for Integrations', [defaultNames.apiClient]),
      shownItems('Workday Account', [account]),
    ],
    { grids: [grid('Refresh Token', tokenColumns, tokenRow(account, token))] },
  );

export const endpoints = (rest = restEndpoint, token = tokenEndpoint) =>
  snapshot(
    'View API Clients',
    'report',
    [
      shown('Workday REST API Endpoint', rest),
      shown('Token Endpoint', token),
      shown('Authorization Endpoint', 'https://impl.wd12.myworkday.com/acme_dpt1/authorize'),
    ],
    { headings: ['API Clients', 'API Clients for Integrations'] },
  );

export const plainClient = () =>
  snapshot('Register API Client', 'edit', [
    text('Client Name'),
    text('Redirection URI'),
    box('Support Proof Key for Code Exchange (PKCE)'),
    prompt('Scope (Functional Areas)'),
    box('Non-Expiring Refresh Tokens'),
  ]);

export const tenantSetup = () =>
  snapshot('Edit Tenant Setup – Security', 'edit', [box('OAuth 2.0 Clients Enabled')], {
    headings: ['OAuth 2.0 Settings'],
  });

interface Example {
  name: string;
  page: PageSnapshot;
  is: { task: TaskId | null; page: string };
}

const is = (name: string, page: PageSnapshot, task: TaskId | null, id: string): Example => ({
  name,
  page,
  is: { task, page: id },
});

/** Every page that the guide knows, with what it is to be taken for. */
export const examples: Example[] = [
  is('user form', userForm(), 'create-integration-system-user', 'form'),
  is('user result', userResult(), 'create-integration-system-user', 'result'),
  is('group form', groupForm(), 'create-security-group', 'form'),
  is('group edit page', groupEdit(), 'edit-security-group', 'form'),
  is('group view page', groupView(), 'edit-security-group', 'result'),
  is('constrained group', groupConstrained(), 'edit-security-group', 'constrained'),
  is('permission form', permissionForm(), 'maintain-domain-permissions', 'form'),
  is('permission result', permissionResult(), 'maintain-domain-permissions', 'result'),
  is('permission grid', permissionGrid(), 'maintain-domain-permissions', 'grid'),
  is('activation form', activationForm(), 'activate-security-policy-changes', 'form'),
  is('activation confirmation', activationConfirm(), 'activate-security-policy-changes', 'confirm'),
  is('password rules', passwordRules(), 'maintain-password-rules', 'form'),
  is('client form', clientForm(), 'register-api-client', 'form'),
  is('client result', clientResult(), 'register-api-client', 'result'),
  is('client view', clientView(), 'register-api-client', 'view'),
  is('new secret', newSecret(), 'register-api-client', 'generate-secret'),
  is('token form', tokenForm(), 'manage-refresh-tokens', 'form'),
  is('token choice', tokenChoice(), 'manage-refresh-tokens', 'delete-or-regenerate'),
  is('token result', tokenResult(), 'manage-refresh-tokens', 'result'),
  is('endpoints', endpoints(), 'view-api-clients', 'view'),
  is('plain client', plainClient(), null, 'register-api-client-plain'),
  is('tenant set-up', tenantSetup(), null, 'edit-tenant-setup-security'),
];
