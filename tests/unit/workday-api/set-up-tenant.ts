import type { CredentialName } from '../../../utils/guide/task.ts';
import type { Sandbox } from '../../sandbox/server/start.ts';
import { Administrator } from '../sandbox/administrator.ts';

export const isu = 'kolleno-integration';
/** Has every sign that XML gives a meaning. */
export const password = `Harbour-light_42 "&' <>`.replaceAll(' ', '');

export interface SetUp {
  scopes?: string[];
  view?: string[];
  get?: string[];
  modify?: string[];
  inGroup?: boolean;
  groupType?: string;
  activated?: boolean;
}

const kolleno = {
  scopes: ['Customer Accounts', 'System'],
  modify: ['Workday Query Language'],
  view: ['Reports: Customer Accounts', 'Process: Project Billing'],
  get: ['View: Customer', 'Process: Customer Invoice - View'],
  inGroup: true,
  groupType: 'Integration System Security Group (Unconstrained)',
  activated: true,
} satisfies SetUp;

/** Integration user, group and permissions in a stand-in tenant, as its pages allow. */
export async function setUpGroup(admin: Administrator, setUp: SetUp = {}): Promise<void> {
  const { modify, view, get, inGroup, groupType, activated } = { ...kolleno, ...setUp };
  await admin.opens('Create Integration System User');
  await admin.enters('User Name', isu);
  await admin.enters('New Password', password);
  await admin.enters('New Password Verify', password);
  await admin.presses('OK');

  await admin.opens('Create Security Group');
  await admin.enters('Type of Tenanted Security Group', groupType);
  await admin.enters('Name', 'Kolleno Integration Security Group');
  await admin.presses('OK');
  if (inGroup) await admin.chooses('Integration System Users', isu);
  await admin.presses('OK');
  await admin.follows('Security Group', 'Maintain Domain Permissions for Security Group');
  const list = (access: string) => `Domain Security Policies permitting ${access} access`;
  await admin.chooses(list('Modify'), ...modify);
  await admin.chooses(list('View'), ...view);
  await admin.chooses(list('Get'), ...get);
  await admin.presses('OK');
  if (activated) await activate(admin);
}

/** Sets a stand-in tenant up. @returns the values that the guide would have captured */
export async function setUpTenant(
  sandbox: Sandbox,
  setUp: SetUp = {},
): Promise<Record<CredentialName, string>> {
  const { scopes } = { ...kolleno, ...setUp };
  const admin = new Administrator(sandbox, 'acme_dpt1');
  await setUpGroup(admin, setUp);
  await admin.opens('Register API Client for Integrations');
  await admin.enters('Client Name', 'Kolleno API Client');
  await admin.chooses('Scope (Functional Areas)', ...scopes);
  await admin.presses('OK');
  const clientId = String(admin.reads('Client ID'));
  const clientSecret = String(admin.reads('Client Secret'));
  await admin.follows('API Client', 'Manage Refresh Tokens for Integrations');
  await admin.chooses('Workday Account', isu);
  await admin.presses('OK');
  await admin.enters('Generate New Refresh Token', true);
  await admin.presses('OK');
  const refreshToken = admin.grid('Refresh Token')[0]?.['Refresh Token'] ?? '';

  const { endpoints } = await admin.state();
  return {
    tenant: 'acme_dpt1',
    restEndpoint: endpoints.rest,
    tokenEndpoint: endpoints.token,
    clientId,
    clientSecret,
    refreshToken,
    isuUserName: isu,
    isuPassword: password,
  };
}

export async function activate(admin: Administrator): Promise<void> {
  await admin.opens('Activate Pending Security Policy Changes');
  await admin.entersLast('Comment', 'For Kolleno');
  await admin.presses('OK');
  await admin.enters('Confirm', true);
  await admin.presses('OK');
}
