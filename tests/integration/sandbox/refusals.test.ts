import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { Administrator } from '../../fixtures/sandbox-administrator.ts';
import { call } from '../../fixtures/sandbox-call.ts';
import type { ControlState } from '../../sandbox/control-state.ts';
import { type Sandbox, startSandbox } from '../../sandbox/server/start.ts';

describe('refusals and warnings of a practice tenant', () => {
  let sandbox: Sandbox;
  let admin: Administrator;

  beforeAll(async () => {
    sandbox = await startSandbox();
  });
  afterAll(() => sandbox.close());
  beforeEach(async () => {
    await control('reset', {});
    admin = new Administrator(sandbox, 'acme_dpt1');
  });

  const control = (name: string, body: unknown) =>
    call(sandbox, `${sandbox.control}/${name}`, { method: 'POST', body: JSON.stringify(body) });
  const arm = (...faults: string[]) => control('faults', { faults });

  const registersClient = async () => {
    await admin.opens('Register API Client for Integrations');
    await admin.enters('Client Name', 'Kolleno API Client');
    await admin.chooses('Scope (Functional Areas)', 'System');
    await admin.presses('OK');
  };

  it('an existing user name, a weak password, a typing error', async () => {
    await admin.opens('Create Integration System User');
    await admin.enters('User Name', 'isu_payroll_outbound');
    await admin.enters('New Password', 'short');
    await admin.enters('New Password Verify', 'shorter');
    await admin.presses('OK');
    expect(admin.errors).toEqual([
      expect.stringContaining('already in use'),
      expect.stringContaining('at least 8 characters, must contain uppercase characters'),
      expect.stringContaining('must be the same'),
    ]);
    expect(admin.page.errors.map(({ widget }) => widget)).toEqual([
      admin.field('User Name').id,
      admin.field('New Password').id,
      admin.field('New Password Verify').id,
    ]);
  });

  it('empty required fields', async () => {
    await admin.opens('Register API Client for Integrations');
    await admin.presses('OK');
    expect(admin.errors).toEqual([
      'The field Client Name is required and must have a value.',
      'The field Scope (Functional Areas) is required and must have a value.',
    ]);
  });

  it('a random password removes the password fields and is not shown anywhere', async () => {
    await admin.opens('Create Integration System User');
    await admin.enters('User Name', 'kolleno-integration');
    await admin.enters('Generate Random Password', true);
    expect(admin.fields().map(({ label }) => label)).not.toContain('New Password');
    await admin.presses('OK');
    const user = (await admin.state()).users.at(-1);
    expect(user).toMatchObject({ randomPassword: true, password: expect.any(String) });
    expect(JSON.stringify(admin.page)).not.toContain(user?.password);
  });

  it('a constrained group is named in its titles', async () => {
    await admin.opens('Create Security Group');
    await admin.enters(
      'Type of Tenanted Security Group',
      'Integration System Security Group (Constrained)',
    );
    await admin.enters('Name', 'Kolleno Integration Security Group');
    await admin.presses('OK');
    expect(admin.title).toBe('Edit Integration System Security Group (Constrained)');
    expect(admin.reads('Context Type')).toBe('Constrained');
  });

  it('prompts list folders first, near-duplicates together, and a single hit alone', async () => {
    await admin.goes('inst/85$101/rel-task/2997$9105.htmld');
    const list = 'Domain Security Policies permitting View access';
    expect((await admin.looksUp(list, '')).folders.map(({ label }) => label)).toEqual([
      'All',
      'Partial List',
      'Create Security Policy for Domain',
    ]);
    const near = await admin.looksUp(list, 'Process: Customer Invoice Payment');
    expect(near.items.map(({ label }) => label)).toEqual([
      'Process: Customer Invoice Payment',
      'Process: Customer Invoice Payment/Settlement',
    ]);
    expect((await admin.looksUp(list, 'Workday Query Language')).total).toBe(1);
    expect((await admin.looksUp(list, 'Customer Object Management')).total).toBe(0);
  });

  it('the grid task saves rows and adds rows', async () => {
    await admin.opens('Maintain Permissions for Security Group');
    await admin.enters('Operation', 'Maintain');
    await admin.chooses('Source Security Group', 'Bank Statement Integration');
    await admin.presses('OK');
    expect(admin.page.instance?.label).toBe('Bank Statement Integration');
    const rows = () => admin.grid('Domain Security Policy Permissions').length;
    expect(rows()).toBe(2);
    await admin.presses('Add Row');
    expect(rows()).toBe(3);
    await admin.presses('OK');
    expect(admin.page.mode).toBe('view');
    const held = (await admin.state()).groups.find(
      ({ name }) => name === 'Bank Statement Integration',
    );
    expect(held).toMatchObject({
      active: { put: ['Process: Banking'], get: ['Process: Banking'] },
      pending: { put: [], get: [] },
      pendingRemoval: { put: [], get: [] },
    });
  });

  it('a second OK on one page has no effect', async () => {
    await registersClient();
    const flow = admin.page.flow;
    await admin.presses('Done');
    const again = await call(sandbox, `https://impl.wd12.myworkday.com/acme_dpt1/flow/${flow}`, {
      method: 'POST',
      body: JSON.stringify({ action: 'ok', values: {} }),
    });
    expect(again.status).toBe(410);
  });

  it('regenerating an existing token asks for confirmation and invalidates the old one', async () => {
    await admin.goes('inst/15431$101/rel-task/2997$9115.htmld');
    await admin.chooses('Workday Account', 'ISU_Identity_Provisioning');
    await admin.presses('OK');
    expect(admin.grid('Existing Refresh Token')).toHaveLength(1);
    const before = (await admin.state()).tokens;
    await admin.enters('Generate New Refresh Token', true);
    await admin.presses('OK');
    expect(admin.errors).toEqual([expect.stringContaining('Confirm Delete')]);
    await admin.enters('Confirm Delete', true);
    await admin.presses('OK');
    const after = (await admin.state()).tokens;
    expect(after).toHaveLength(before.length);
    expect(after[0]?.fingerprint).not.toBe(before[0]?.fingerprint);
  });

  it('OK without a tick generates no token', async () => {
    await registersClient();
    await admin.follows('API Client', 'Manage Refresh Tokens for Integrations');
    await admin.chooses('Workday Account', 'ISU_Bank_Statements');
    await admin.presses('OK');
    const before = (await admin.state()).tokens.length;
    await admin.presses('OK');
    expect(admin.title).toBe('View API Client');
    expect((await admin.state()).tokens).toHaveLength(before);
  });

  it('a new client secret replaces the old one', async () => {
    await registersClient();
    const first = String(admin.reads('Client Secret'));
    await admin.follows('API Client', 'Generate New Client Secret');
    expect(admin.title).toBe('Generate New API Client Secret');
    await admin.enters('Confirm', true);
    await admin.presses('OK');
    expect(admin.reads('Client Secret')).not.toBe(first);
  });

  it('the token endpoint: wrong secret, lock-out, wrong token, wrong tenant', async () => {
    await registersClient();
    const id = String(admin.reads('Client ID'));
    const secret = String(admin.reads('Client Secret'));
    const token = (clientSecret: string, tenant = 'acme_dpt1') =>
      call(sandbox, `https://impl-services1.wd12.myworkday.com/ccx/oauth2/${tenant}/token`, {
        method: 'POST',
        headers: { 'content-type': 'application/x-www-form-urlencoded' },
        body: new URLSearchParams({
          grant_type: 'refresh_token',
          refresh_token: 'nonsense',
          client_id: id,
          client_secret: clientSecret,
        }).toString(),
      });
    expect(await token(secret)).toMatchObject({ status: 400, json: { error: 'invalid_grant' } });
    expect(await token(secret, 'acme_dpt2')).toMatchObject({
      status: 401,
      json: { error: 'invalid_client' },
    });
    expect((await token(secret, 'acme_prod')).status).toBe(503);
    for (let attempt = 0; attempt < 5; attempt++)
      expect(await token('wrong')).toMatchObject({
        status: 401,
        json: { error: 'invalid_client' },
      });
    expect((await token(secret)).status).toBe(401);
    expect((await admin.state()).clients.at(-1)?.lockedOut).toBe(true);
  });

  it('faults: another administrator, masked and truncated secrets, no rights, OAuth off, session over', async () => {
    await arm('other-admin-pending');
    await admin.opens('Activate Pending Security Policy Changes');
    await admin.entersLast('Comment', 'For Kolleno');
    await admin.presses('OK');
    expect(admin.grid('Domain Security Policies').map((row) => row['By User'])).toEqual([
      'priya.raman',
      'priya.raman',
    ]);

    await arm('masked-secret');
    await registersClient();
    expect(admin.reads('Client Secret')).toMatch(/^•+$/);

    await arm('oauth-off');
    await registersClient();
    expect(admin.errors).toContainEqual(expect.stringContaining('Edit Tenant Setup - Security'));

    await arm('lacks-rights');
    expect(await admin.finds('API Client')).toEqual([]);
    await admin.goes('task/2997$1904.htmld');
    expect(admin.errors).toEqual([expect.stringContaining('not authorized')]);

    await arm('session-expired');
    expect(await admin.get('task/2997$1904.htmld')).toMatchObject({
      status: 401,
      json: { signIn: '/wday/authgwy/acme_dpt1/login.htmld' },
    });
    expect((await admin.get('d/home.htmld')).headers.location).toBe(
      '/wday/authgwy/acme_dpt1/login.htmld',
    );
    await call(sandbox, 'https://impl.wd12.myworkday.com/wday/authgwy/acme_dpt1/login.htmld', {
      method: 'POST',
    });
    expect((await admin.get('task/2997$1904.htmld')).status).toBe(200);
  });

  it('unknown faults are refused with the list of known ones, and a reset restores everything', async () => {
    const refused = await arm('earthquake');
    expect(refused.status).toBe(400);
    expect(refused.json).toMatchObject({ known: expect.arrayContaining(['oauth-off']) });

    await arm('slow-content');
    const before = await admin.state();
    await registersClientQuickly();
    await control('reset', {});
    const { json } = await call(sandbox, `${sandbox.control}/state`);
    const after = await admin.state();
    expect((json as ControlState).faults).toEqual([]);
    expect(after.clients).toHaveLength(before.clients.length);
    expect(after.clients[0]?.clientSecret).not.toBe(before.clients[0]?.clientSecret);
  });

  const registersClientQuickly = async () => {
    await arm();
    await registersClient();
  };

  it('hand-off links and faults of the intake are set through the control host', async () => {
    const { json } = await control('handoff-link', {
      environment: 'production',
      instance: 'Acme Ltd',
    });
    expect(json).toMatchObject({
      link: expect.stringMatching(/^https:\/\/connect\.kolleno\.com\/.*#./),
    });
    expect((await control('handoff-link', { environment: 'moon' })).status).toBe(400);
    await arm('intake-503', 'token-rotates');
    const state = (await call(sandbox, `${sandbox.control}/state`)).json as ControlState;
    expect(state.faults).toEqual(['token-rotates', 'intake-503']);
    expect(state.intake.sessions.at(-1)).toMatchObject({
      environment: 'production',
      instance: 'Acme Ltd',
    });
    expect((await call(sandbox, 'https://connect.kolleno.com/workday/v1/jwks/')).status).toBe(200);
  });

  it('ordinary pages, other hosts and other tenants', async () => {
    await admin.opens('Enter My Time');
    expect(admin.grid('Time Entries')).toHaveLength(1000);
    await admin.opens('My Tasks');
    await admin.opens('Tasks and Reports by Functional Area');
    expect(JSON.stringify(admin.page)).toContain('Create Integration System User');
    expect((await admin.get('task/2997$1.htmld')).status).toBe(404);
    expect(
      (await call(sandbox, 'https://impl.wd12.myworkday.com/nobody/d/home.htmld')).status,
    ).toBe(404);
    expect((await call(sandbox, 'https://127.0.0.1/control/nothing')).status).toBe(404);
    expect((await new Administrator(sandbox, 'acme_dpt2').state()).clients[0]?.clientId).not.toBe(
      (await admin.state()).clients[0]?.clientId,
    );
  });
});
