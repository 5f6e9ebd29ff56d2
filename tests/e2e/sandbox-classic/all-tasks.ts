import { expect } from 'vitest';
import { waitUntil } from '../../drivers/wait-until.ts';
import { admin, go, scope, tenant } from './set-up.ts';

const group = 'Kolleno Integration Security Group';
const unconstrained = 'Integration System Security Group (Unconstrained)';
const get = 'Domain Security Policies permitting Get access';

/**
 * Goes through the nine tasks with mouse and keyboard, and checks what the tenant then holds. The
 * same steps in every skin.
 */
export async function completeAllTasks(): Promise<void> {
  await go('home.htmld', 'Welcome, Olivia Hart');
  await admin.open('Create Integration System User');
  await admin.type('User Name', 'kolleno');
  await admin.type('New Password', 'Tw1lit-Harbour!Lamp');
  await admin.type('New Password Verify', 'Tw1lit-Harbour!Lamp');
  await admin.tick('Do Not Allow UI Sessions');
  await admin.press('OK');
  await admin.press('Done');
  expect(await tenant.user('kolleno')).toMatchObject({
    password: 'Tw1lit-Harbour!Lamp',
    doNotAllowUiSessions: true,
  });

  await createGroupAndActivate();

  await admin.open('Maintain Password Rules');
  await admin.choose('System Users exempt from password expiration', 'kolleno');
  await admin.press('OK');
  await expect
    .poll(async () => (await tenant.user('kolleno'))?.exemptFromPasswordExpiration, {
      message: 'the exemption',
    })
    .toBeTruthy();
  const exempt = (await tenant.tenant()).users.filter((user) => user.exemptFromPasswordExpiration);
  expect(exempt).toHaveLength(4);

  await admin.open('Register API Client for Integrations');
  await admin.type('Client Name', 'Kolleno');
  await admin.choose(scope, 'Customer Accounts', 'System');
  await admin.press('OK');
  const secret = await admin.read('Client Secret');
  expect(await tenant.apiClient('Kolleno')).toMatchObject({
    clientSecret: secret,
    scopes: ['Customer Accounts', 'System'],
  });
  await admin.follow('API Client', 'Manage Refresh Tokens for Integrations');
  await admin.waitForPage('Manage Refresh Tokens for Integrations');
  await admin.choose('Workday Account', 'kolleno');
  await admin.press('OK');
  await admin.waitForPage('Delete or Regenerate Refresh Token');
  await admin.tick('Generate New Refresh Token');
  await admin.press('OK');
  await admin.waitForPage('Successfully Regenerated Refresh Token');
  const { tokens, endpoints } = await tenant.tenant();
  expect(tokens.at(-1)).toMatchObject({ client: 'Kolleno', account: 'kolleno' });

  await admin.open('View API Clients');
  await admin.openTab('API Clients for Integrations');
  expect(await admin.read('Token Endpoint')).toBe(endpoints.token);
  await admin.followFrom('Kolleno', 'API Client', 'Manage Refresh Tokens for Integrations');
  await admin.waitForPage('Manage Refresh Tokens for Integrations');
}

async function createGroupAndActivate(): Promise<void> {
  await admin.open('Create Security Group');
  await admin.select('Type of Tenanted Security Group', unconstrained);
  await admin.type('Name', group);
  await admin.press('OK');
  await admin.waitForPage(`Edit ${unconstrained}`);
  await admin.choose('Integration System Users', 'kolleno');
  await admin.press('OK');
  await admin.waitForPage(`View ${unconstrained}`);
  await admin.follow('Security Group', 'Maintain Domain Permissions for Security Group');
  await admin.waitForPage('Maintain Domain Permissions for Security Group');
  // One of several results, a single result, and one removed again.
  await admin.choose(
    get,
    'View: Customer',
    'Process: Customer Invoice - View',
    'Process: Customer Invoice Payment',
  );
  await admin.remove(get, 'Process: Customer Invoice Payment');
  await admin.press('OK');
  await admin.press('Done');
  await admin.open('Activate Pending Security Policy Changes');
  await admin.type('Comment', 'Kolleno');
  await admin.press('OK');
  await admin.tick('Confirm');
  await admin.press('OK');
  const active = await waitUntil('the activation', async () => {
    const held = (await tenant.securityGroup(group))?.active.get ?? [];
    return held.length > 0 && held;
  });
  expect(active.toSorted()).toEqual(['Process: Customer Invoice - View', 'View: Customer']);
  expect(await tenant.securityGroup(group)).toMatchObject({
    type: unconstrained,
    members: ['kolleno'],
  });
}
