import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { Administrator } from '../../fixtures/sandbox-administrator.ts';
import { call } from '../../fixtures/sandbox-call.ts';
import { isuPassword, isuUserName, setUpTenant } from '../../fixtures/set-up-tenant.ts';
import { soapRequest } from '../../fixtures/soap-request.ts';
import { type Sandbox, startSandbox } from '../../sandbox/server/start.ts';

/** What refuses right values in a practice tenant, and the page that cures it. */
describe('right values', () => {
  let sandbox: Sandbox;
  let admin: Administrator;
  let values: Awaited<ReturnType<typeof setUpTenant>>;

  beforeAll(async () => {
    sandbox = await startSandbox();
  });
  afterAll(() => sandbox.close());
  beforeEach(async () => {
    await control('reset', {});
    admin = new Administrator(sandbox, 'acme_dpt1');
    values = await setUpTenant(sandbox);
  });

  const control = (name: string, body: unknown) =>
    call(sandbox, `${sandbox.control}/${name}`, { method: 'POST', body: JSON.stringify(body) });
  const arm = (...faults: string[]) => control('faults', { faults });
  const services = 'https://impl-services1.wd12.myworkday.com/ccx';

  const token = (given: Partial<typeof values> = {}) => {
    const { clientId, clientSecret, refreshToken } = { ...values, ...given };
    return call(sandbox, `${services}/oauth2/acme_dpt1/token`, {
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      body: new URLSearchParams({
        grant_type: 'refresh_token',
        refresh_token: refreshToken,
        client_id: clientId,
        client_secret: clientSecret,
      }).toString(),
    });
  };
  const reads = async (path: string) => {
    const { access_token: access } = (await token()).json as { access_token: string };
    const headers = { authorization: `Bearer ${access}` };
    return (await call(sandbox, `${services}/api/${path}`, { headers })).status;
  };
  const invoices = () => reads('customerAccounts/v1/acme_dpt1/invoices');
  const query = () => reads('wql/v1/acme_dpt1/dataSources');
  const soap = async () => {
    const address = `${services}/service/acme_dpt1/Revenue_Management/v42.0`;
    const body = soapRequest(`${isuUserName}@acme_dpt1`, isuPassword);
    const { text } = await call(sandbox, address, { method: 'POST', body });
    return /Client\.(\w+)/.exec(text)?.[1] ?? 'works';
  };

  const client = async (...labels: string[]) => {
    await admin.opens('View API Clients');
    await admin.followsIn('Kolleno API Client', 'API Client', ...labels);
  };
  const account = async () => {
    await admin.opens('All Workday Accounts');
    await admin.followsIn(isuUserName, 'Workday Account', 'Edit Workday Account');
  };

  it('are accepted', async () => {
    expect([(await token()).status, await invoices(), await query(), await soap()]).toEqual([
      200,
      200,
      200,
      'works',
    ]);
  });

  it.each([
    ['client-disabled', 'Disabled'],
    ['client-locked', 'Locked Out due to Excessive Failed Signon Attempts'],
  ])('%s, until it is unticked', async (fault, label) => {
    await arm(fault);
    expect((await token()).json).toEqual({ error: 'invalid_client' });
    await client('Edit API Client for Integrations');
    await admin.enters(label, false);
    await admin.presses('OK');
    expect((await token()).status).toBe(200);
  });

  it('the lock-out of a client ends by the clock', async () => {
    for (let attempt = 0; attempt < 5; attempt++) await token({ clientSecret: 'wrong' });
    expect((await token()).status).toBe(401);
    await control('clock', { advanceMinutes: 14 });
    expect((await token()).status).toBe(401);
    await control('clock', { advanceMinutes: 2 });
    expect((await token()).status).toBe(200);
  });

  it('a client restricted to foreign addresses', async () => {
    await arm('client-ip-restricted');
    expect((await token()).json).toEqual({ error: 'invalid_client' });
    await client('Edit API Client for Integrations');
    admin.clears('Restricted to IP Ranges');
    await admin.presses('OK');
    expect((await token()).status).toBe(200);
  });

  it('a scope that was added later reaches a new token only', async () => {
    await control('reset', {});
    values = await setUpTenant(sandbox, { scopes: ['Customer Accounts'] });
    await client('Edit API Client for Integrations');
    await admin.chooses('Scope (Functional Areas)', 'System');
    await admin.presses('OK');
    expect(await query()).toBe(403);
    expect((await admin.state()).tokens.at(-1)?.scopes).toEqual(['Customer Accounts']);
    values.refreshToken = await newToken();
    expect(await query()).toBe(200);
  });

  async function newToken(): Promise<string> {
    await client('Manage Refresh Tokens for Integrations');
    await admin.chooses('Workday Account', isuUserName);
    await admin.presses('OK');
    await admin.enters('Generate New Refresh Token', true);
    await admin.enters('Confirm Delete', true);
    await admin.presses('OK');
    return admin.grid('Refresh Token')[0]?.['Refresh Token'] ?? '';
  }

  it('Get access serves SOAP, View access serves REST', async () => {
    await control('reset', {});
    values = await setUpTenant(sandbox, { view: ['Reports: Customer Accounts'] });
    expect([await soap(), await invoices()]).toEqual(['works', 403]);
    await control('reset', {});
    values = await setUpTenant(sandbox, { get: [] });
    expect([await soap(), await invoices()]).toEqual(['processingError', 200]);
  });

  it.each([
    ['account-locked', 'Account Locked'],
    ['account-disabled', 'Account Disabled'],
  ])('%s, until it is unticked', async (fault, label) => {
    await arm(fault);
    expect((await token()).json).toEqual({ error: 'invalid_grant' });
    expect(await soap()).toBe('authenticationError');
    await account();
    await admin.enters(label, false);
    await admin.presses('OK');
    expect([(await token()).status, await soap()]).toEqual([200, 'works']);
  });

  it('a password that expires, unless the user is exempt', async () => {
    await control('clock', { advanceMinutes: 91 * 24 * 60 });
    expect([await soap(), (await token()).status]).toEqual(['authenticationError', 200]);
    expect((await admin.state()).users.at(-1)?.passwordExpired).toBe(true);
    await admin.opens('Maintain Password Rules');
    await admin.chooses('System Users exempt from password expiration', isuUserName);
    await admin.presses('OK');
    expect(await soap()).toBe('works');
  });

  it.each([
    ['policy-denies-api', 200, 403, 'works'],
    ['policy-denies-password', 200, 200, 'authenticationError'],
    ['policy-denies-all', 400, undefined, 'authenticationError'],
  ])(
    '%s, until a rule of its own is active',
    async (fault, tokenStatus, invoiceStatus, fallback) => {
      await arm(fault);
      expect((await token()).status).toBe(tokenStatus);
      if (invoiceStatus) expect(await invoices()).toBe(invoiceStatus);
      expect(await soap()).toBe(fallback);

      await admin.opens('Manage Authentication Policies');
      await admin.follows('Authentication Policy', 'Edit');
      await admin.presses('Add Row');
      const [row] = admin.cells('Authentication Ruleset');
      admin.entersIn(row?.['Authentication Rule Name'], 'Kolleno');
      await admin.choosesIn(row?.['Security Group'], 'Kolleno Integration Security Group');
      await admin.choosesIn(row?.['Allowed Authentication Types'], 'Any');
      await admin.presses('OK');
      expect((await admin.state()).authenticationRules.pending).toBe(true);
      expect(await soap()).toBe(fallback);

      await admin.opens('Activate All Pending Authentication Policy Changes');
      await admin.enters('Comment', 'For Kolleno');
      await admin.enters('Confirm', true);
      await admin.presses('OK');
      expect([(await token()).status, await invoices(), await soap()]).toEqual([200, 200, 'works']);
    },
  );

  it('a refresh from production, and a client that was deleted', async () => {
    await control('refresh', { tenant: 'acme_dpt1' });
    expect((await token()).json).toEqual({ error: 'invalid_client' });
    const state = await admin.state();
    expect(state.clients.map(({ name }) => name)).not.toContain('Kolleno API Client');
    expect(state.users.map(({ userName }) => userName)).not.toContain(isuUserName);
    expect((await control('refresh', { tenant: 'acme' })).status).toBe(400);

    values = await setUpTenant(sandbox);
    await arm('client-gone');
    expect((await token()).json).toEqual({ error: 'invalid_client' });
    expect((await admin.state()).users.map(({ userName }) => userName)).toContain(isuUserName);
  });

  it('belong to one environment: a tenant of the same name refuses them', async () => {
    const twin = new Administrator(sandbox, 'acme_dpt1', 'wd12.myworkday.com');
    await twin.opens('View API Clients');
    const endpoint = String(twin.reads('Token Endpoint'));
    expect(endpoint).toBe('https://services1.wd12.myworkday.com/ccx/oauth2/acme_dpt1/token');
    expect((await twin.state()).clients.map(({ name }) => name)).not.toContain(
      'Kolleno API Client',
    );
    const far = new Administrator(sandbox, 'acme_dpt3', 'wd3-impl.workday.com');
    await far.opens('View API Clients');
    expect(far.reads('Token Endpoint')).toContain('wd3-impl-services1.workday.com');
  });
});
