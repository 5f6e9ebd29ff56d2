import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Administrator } from '../../fixtures/sandbox-administrator.ts';
import { call } from '../../fixtures/sandbox-call.ts';
import { type Sandbox, startSandbox } from '../../sandbox/server/start.ts';

const group = 'Kolleno Integration Security Group';
const password = 'Harbour-light_42';

describe('the journey in a practice tenant, page by page', () => {
  let sandbox: Sandbox;
  let admin: Administrator;
  const credentials = {
    clientId: '',
    clientSecret: '',
    refreshToken: '',
    token: '',
    accessToken: '',
  };

  beforeAll(async () => {
    sandbox = await startSandbox();
    admin = new Administrator(sandbox, 'acme_dpt1');
  });
  afterAll(() => sandbox.close());

  const read = (path: string) =>
    call(sandbox, `https://${new URL(credentials.token).host}${path}`, {
      headers: { authorization: `Bearer ${credentials.accessToken}` },
    });

  it('creates the integration system user', async () => {
    await admin.opens('Create Integration System User');
    expect(admin.page.context).toBe('modal');
    await admin.enters('User Name', 'kolleno-integration');
    await admin.enters('New Password', password);
    await admin.enters('New Password Verify', password);
    await admin.presses('OK');
    expect(admin.title).toBe('Create Integration System User');
    expect(admin.page.mode).toBe('view');
    expect(admin.reads('Integration Account')).toBe('Yes');
    expect(JSON.stringify(admin.page)).not.toContain(password);
    expect((await admin.state()).users.at(-1)).toEqual({
      userName: 'kolleno-integration',
      password,
      randomPassword: false,
      requireNewPassword: false,
      sessionTimeoutMinutes: 0,
      doNotAllowUiSessions: false,
      integrationUser: true,
      disabled: false,
      locked: false,
      passwordExpired: false,
      exemptFromPasswordExpiration: false,
    });
  });

  it('creates the security group and adds the user', async () => {
    await admin.opens('Create Security Group');
    await admin.enters(
      'Type of Tenanted Security Group',
      'Integration System Security Group (Unconstrained)',
    );
    await admin.enters('Name', group);
    await admin.presses('OK');
    expect(admin.title).toBe('Edit Integration System Security Group (Unconstrained)');
    expect(admin.page.instance?.label).toBe(group);
    await admin.chooses('Integration System Users', 'kolleno-integration');
    await admin.presses('OK');
    expect(admin.title).toBe('View Integration System Security Group (Unconstrained)');
    expect(admin.reads('Integration System Users')).toEqual(['kolleno-integration']);
  });

  it('grants domain permissions, which stay pending', async () => {
    await admin.follows('Security Group', 'Maintain Domain Permissions for Security Group');
    await admin.chooses(
      'Domain Security Policies permitting Modify access',
      'Workday Query Language',
      'Private Calculated Field Management',
    );
    await admin.chooses(
      'Domain Security Policies permitting View access',
      'Reports: Customer Accounts',
      'Process: Project Billing',
    );
    await admin.chooses(
      'Domain Security Policies permitting Put access',
      'Process: Customer Invoice Payment',
    );
    await admin.chooses('Domain Security Policies permitting Get access', 'View: Customer');
    await admin.presses('OK');
    expect(admin.page.mode).toBe('view');
    expect(admin.reads('Domain Security Policies permitting Put access')).toEqual([
      'Process: Customer Invoice Payment',
    ]);
    await admin.presses('Done');
    const held = (await admin.state()).groups.find(({ name }) => name === group);
    expect(held?.pending).toEqual({
      modify: ['Private Calculated Field Management', 'Workday Query Language'],
      view: ['Process: Project Billing', 'Reports: Customer Accounts'],
      put: ['Process: Customer Invoice Payment'],
      get: ['View: Customer'],
    });
    expect(held?.active).toEqual({ modify: [], view: [], put: [], get: [] });
  });

  it('exempts the user from password expiration and keeps the existing exemptions', async () => {
    await admin.opens('Maintain Password Rules');
    await admin.chooses('System Users exempt from password expiration', 'kolleno-integration');
    await admin.presses('OK');
    const exempt = (await admin.state()).users.filter(
      ({ exemptFromPasswordExpiration }) => exemptFromPasswordExpiration,
    );
    expect(exempt.map(({ userName }) => userName)).toEqual([
      'ISU_Payroll_Outbound',
      'ISU_Identity_Provisioning',
      'ISU_Bank_Statements',
      'kolleno-integration',
    ]);
  });

  it('registers the API client and shows its secret once', async () => {
    await admin.opens('Register API Client for Integrations');
    expect(admin.reads('Refresh Token Timeout (in days)')).toBe('0');
    await admin.enters('Client Name', 'Kolleno API Client');
    await admin.chooses('Scope (Functional Areas)', 'Customer Accounts', 'System');
    await admin.presses('OK');
    expect(admin.title).toBe('Register API Client for Integrations');
    credentials.clientId = String(admin.reads('Client ID'));
    credentials.clientSecret = String(admin.reads('Client Secret'));
    expect(Buffer.from(credentials.clientId, 'base64').toString()).toMatch(
      /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/,
    );
    expect(credentials.clientId).toHaveLength(48);
    expect(credentials.clientSecret).toMatch(/^[a-z0-9]{90,100}$/);
    const held = (await admin.state()).clients.at(-1);
    expect(held).toMatchObject({
      kind: 'integrations',
      nonExpiring: true,
      refreshTokenTimeoutDays: 0,
      scopes: ['Customer Accounts', 'System'],
      clientSecret: credentials.clientSecret,
    });
  });

  it('generates the refresh token', async () => {
    await admin.follows('API Client', 'Manage Refresh Tokens for Integrations');
    await admin.chooses('Workday Account', 'kolleno-integration');
    await admin.presses('OK');
    expect(admin.title).toBe('Delete or Regenerate Refresh Token');
    expect(admin.grid('Existing Refresh Token')).toEqual([]);
    await admin.enters('Generate New Refresh Token', true);
    await admin.presses('OK');
    expect(admin.title).toBe('Successfully Regenerated Refresh Token');
    const [row] = admin.grid('Refresh Token');
    credentials.refreshToken = row?.['Refresh Token'] ?? '';
    expect(row?.['Workday Account']).toBe('kolleno-integration');
    expect(credentials.refreshToken).toMatch(/^[a-z0-9]{90,101}$/);
    expect((await admin.state()).tokens.at(-1)).toMatchObject({
      client: 'Kolleno API Client',
      account: 'kolleno-integration',
      fingerprint: createHash('sha256').update(credentials.refreshToken).digest('hex'),
      nonExpiring: true,
    });
  });

  it('shows the endpoints, and the secret no more', async () => {
    await admin.opens('View API Clients');
    credentials.token = String(admin.reads('Token Endpoint'));
    expect(credentials.token).toBe(
      'https://impl-services1.wd12.myworkday.com/ccx/oauth2/acme_dpt1/token',
    );
    expect(admin.reads('Workday REST API Endpoint')).toBe(
      'https://impl-services1.wd12.myworkday.com/ccx/api/v1/acme_dpt1',
    );
    expect(admin.grid('API Clients for Integrations').map((row) => row['Client Name'])).toContain(
      'Kolleno API Client',
    );
    expect(JSON.stringify(admin.page)).not.toContain(credentials.clientSecret);
  });

  it('issues an access token, and refuses WQL and invoices until the changes are activated', async () => {
    const { clientId, clientSecret, refreshToken } = credentials;
    const token = await call(sandbox, credentials.token, {
      method: 'POST',
      headers: {
        'content-type': 'application/x-www-form-urlencoded',
        authorization: `Basic ${Buffer.from(`${clientId}:${clientSecret}`).toString('base64')}`,
      },
      body: new URLSearchParams({
        grant_type: 'refresh_token',
        refresh_token: refreshToken,
      }).toString(),
    });
    expect(token.status).toBe(200);
    expect(token.json).toMatchObject({ token_type: 'Bearer', refresh_token: refreshToken });
    credentials.accessToken = (token.json as { access_token: string }).access_token;

    const sources = await read('/ccx/api/wql/v1/acme_dpt1/dataSources?limit=1');
    expect(sources.status).toBe(403);
    expect(sources.json).toMatchObject({ errors: [{ code: 'S22' }] });
    expect((await read('/ccx/api/customerAccounts/v1/acme_dpt1/invoices?limit=1')).status).toBe(
      403,
    );
  });

  it('activates the pending changes', async () => {
    await admin.opens('Activate Pending Security Policy Changes');
    expect(admin.page.taskId).toBe('2997$1904');
    const comments = admin.fields().filter(({ label }) => label === 'Comment');
    expect(comments.map(({ type }) => type)).toEqual(['readOnlyText', 'textArea']);
    await admin.presses('OK');
    expect(admin.errors).toEqual(['The field Comment is required and must have a value.']);

    await admin.entersLast('Comment', 'For Kolleno');
    await admin.presses('OK');
    expect(admin.reads('Comment')).toBe('For Kolleno');
    expect(
      admin.grid('Domain Security Policies').map((row) => row['Domain Security Policy']),
    ).toHaveLength(6);
    await admin.presses('OK');
    expect(admin.errors).toEqual(['The field Confirm is required and must have a value.']);
    await admin.enters('Confirm', true);
    await admin.presses('OK');
    expect(admin.page.mode).toBe('view');

    const { groups, activations } = await admin.state();
    const held = groups.find(({ name }) => name === group);
    expect(held?.active.view).toEqual(['Process: Project Billing', 'Reports: Customer Accounts']);
    expect(held?.pending).toEqual({ modify: [], view: [], put: [], get: [] });
    expect(activations.at(-1)).toMatchObject({ comment: 'For Kolleno' });
    expect(activations.at(-1)?.policies).toHaveLength(6);

    await admin.opens('Activate Pending Security Policy Changes');
    expect(admin.page.mode).toBe('view');
    expect(JSON.stringify(admin.page.widgets)).toContain('no pending security policy changes');
  });

  it('then answers WQL and invoices, with the PDF of one', async () => {
    const sources = await read('/ccx/api/wql/v1/acme_dpt1/dataSources?limit=1');
    expect(sources.status).toBe(200);
    expect(sources.json).toMatchObject({ data: [{ alias: expect.any(String) }] });
    const query = encodeURIComponent('SELECT workdayID, invoiceNumber FROM customerInvoices');
    const data = await read(`/ccx/api/wql/v1/acme_dpt1/data?limit=1&query=${query}`);
    expect(data.json).toMatchObject({ total: 12, data: [{ invoiceNumber: 'CI-2026-101' }] });
    const invoices = await read('/ccx/api/customerAccounts/v1/acme_dpt1/invoices?limit=1');
    const [invoice] = (invoices.json as { data: { id: string }[] }).data;
    const pdf = await read(`/ccx/api/customerAccounts/v1/acme_dpt1/invoicePDFs/${invoice?.id}`);
    expect(pdf.headers['content-type']).toBe('application/pdf');
    expect(pdf.text).toMatch(/^%PDF-/);
  });

  it('refuses customers while the client lacks their scope', async () => {
    expect((await read('/ccx/api/customerAccounts/v1/acme_dpt1/customers')).status).toBe(403);
  });

  it('accepts the password through SOAP', async () => {
    const answer = await call(
      sandbox,
      'https://impl-services1.wd12.myworkday.com/ccx/service/acme_dpt1/Revenue_Management/v42.0',
      { method: 'POST', headers: { 'content-type': 'text/xml' }, body: getCustomers(password) },
    );
    expect(answer.status).toBe(200);
    expect(answer.text).toContain('<wd:Total_Results>4</wd:Total_Results>');
    const wrong = await call(
      sandbox,
      'https://impl-services1.wd12.myworkday.com/ccx/service/acme_dpt1/Revenue_Management/v42.0',
      { method: 'POST', headers: { 'content-type': 'text/xml' }, body: getCustomers('wrong') },
    );
    expect(wrong.status).toBe(500);
    expect(wrong.text).toContain('Client.authenticationError');
  });

  it('recorded the calls without their queries', async () => {
    expect((await admin.state()).calls.slice(0, 3)).toEqual([
      { service: 'token', path: '/ccx/oauth2/acme_dpt1/token', status: 200 },
      { service: 'wql', path: '/ccx/api/wql/v1/acme_dpt1/dataSources', status: 403 },
      { service: 'rest', path: '/ccx/api/customerAccounts/v1/acme_dpt1/invoices', status: 403 },
    ]);
  });
});

function getCustomers(secret: string): string {
  return `<?xml version="1.0"?>
<soapenv:Envelope xmlns:soapenv="http://schemas.xmlsoap.org/soap/envelope/" xmlns:bsvc="urn:com.workday/bsvc">
<soapenv:Header><wsse:Security xmlns:wsse="http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-wssecurity-secext-1.0.xsd">
<wsse:UsernameToken><wsse:Username>kolleno-integration@acme_dpt1</wsse:Username><wsse:Password>${secret}</wsse:Password></wsse:UsernameToken>
</wsse:Security></soapenv:Header>
<soapenv:Body><bsvc:Get_Customers_Request bsvc:version="v42.0"/></soapenv:Body>
</soapenv:Envelope>`;
}
