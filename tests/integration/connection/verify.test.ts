import { describe, expect, it } from 'vitest';
import { recoverChecks, stopVerify } from '../../../utils/background/connection/verify.ts';
import type { CredentialName } from '../../../utils/guide/task.ts';
import {
  credentialValues,
  credentialViews,
  refusals,
  verifications,
} from '../../../utils/storage/items.ts';
import { tenant } from '../../fixtures/captured-values.ts';
import {
  arm,
  captures,
  check,
  checks,
  credential,
  found,
  ready,
  scene,
  stage,
  states,
  tenantState,
} from '../../fixtures/checked-tenant.ts';
import { isuPassword } from '../../fixtures/set-up-tenant.ts';

describe('a tenant that is set up according to the guide', () => {
  it('passes without the customer check, whose scope the guide does not require', async () => {
    await ready();
    await check();
    expect(await states()).toEqual({
      token: 'passed',
      wql: 'passed',
      invoices: 'passed',
      pdf: 'passed',
      customers: 'skipped',
      soap: 'idle',
    });
    expect(await found('customers')).toEqual({
      key: 'findings.verify.customersScope',
      substitutions: [],
    });
    for (const name of [
      'tenant',
      'restEndpoint',
      'tokenEndpoint',
      'clientId',
      'clientSecret',
      'refreshToken',
    ])
      expect([name, await credential(name as CredentialName)]).toEqual([name, 'verified']);
    expect(await credential('isuPassword')).toBe('captured');
  });

  it('passes with the customer check when the client also has that scope, and View access', async () => {
    await ready({
      scopes: ['Customer Accounts', 'System', 'Customers'],
      view: ['Reports: Customer Accounts', 'Process: Project Billing', 'View: Customer'],
    });
    await check();
    expect((await checks()).customers).toEqual({ state: 'passed' });
  });

  it('is only read, in order, at its own services, with one call each', async () => {
    await ready();
    await check();
    expect(
      scene.asked.map(
        ({ method, url }) => `${method} ${url.split('?')[0]?.replace(/[0-9a-f]{32}/, '{id}')}`,
      ),
    ).toEqual([
      `POST ${scene.values.tokenEndpoint}`,
      'GET https://impl-services1.wd12.myworkday.com/ccx/api/wql/v1/acme_dpt1/dataSources',
      'GET https://impl-services1.wd12.myworkday.com/ccx/api/customerAccounts/v1/acme_dpt1/invoices',
      'GET https://impl-services1.wd12.myworkday.com/ccx/api/customerAccounts/v1/acme_dpt1/invoicePDFs/{id}',
      'GET https://impl-services1.wd12.myworkday.com/ccx/api/wql/v1/acme_dpt1/data',
      'GET https://impl-services1.wd12.myworkday.com/ccx/api/customerAccounts/v1/acme_dpt1/customers/{id}',
    ]);
    for (const { url } of scene.asked) {
      for (const secret of [scene.values.clientSecret, scene.values.refreshToken, isuPassword])
        expect(url).not.toContain(secret);
    }
  });

  it('leaves no access token or value where the panel can read it', async () => {
    await ready();
    await check();
    const [, bearer] = /^Bearer (.+)$/.exec(scene.asked[1]?.headers.authorization ?? '') ?? [];
    expect(bearer).toMatch(/.{20}/);
    const stored = JSON.stringify([
      await credentialValues.getValue(),
      await credentialViews.getValue(),
      await verifications.getValue(),
      await refusals.getValue(),
    ]);
    expect(stored).not.toContain(bearer);
    const seen = JSON.stringify([await verifications.getValue(), await refusals.getValue()]);
    for (const secret of [scene.values.clientSecret, scene.values.refreshToken, isuPassword])
      expect(seen).not.toContain(secret);
  });

  it('is called once, however often the button is pressed', async () => {
    await ready();
    await Promise.all([check(), check(), check()]);
    expect((await tenantState()).calls.filter(({ service }) => service === 'token')).toHaveLength(
      1,
    );
  });
});

describe('a refresh token replaced by the token call', () => {
  it('is kept, marked as replaced, and works the next time', async () => {
    await ready();
    await arm('token-rotates');
    await check();
    const stored = (await credentialValues.getValue())[tenant]?.refreshToken;
    expect(stored?.value).not.toBe(scene.values.refreshToken);
    expect((await credentialViews.getValue())[tenant]).toContainEqual(
      expect.objectContaining({ credential: 'refreshToken', state: 'verified', replaced: true }),
    );
    expect(await stage()).toBe('passed');
    await arm();
    await check();
    expect(await states()).toMatchObject({ token: 'passed', invoices: 'passed' });
  });

  it('is kept even if Stop is pressed during the call', async () => {
    await ready();
    await arm('token-rotates');
    scene.before = () => stopVerify(tenant);
    await check();
    expect((await credentialValues.getValue())[tenant]?.refreshToken?.value).not.toBe(
      scene.values.refreshToken,
    );
    expect(await states()).toMatchObject({ token: 'passed', wql: 'idle', invoices: 'idle' });
    expect(scene.asked).toHaveLength(1);
  });

  it('gives way to a token that a page showed in the meantime', async () => {
    await ready();
    await arm('token-rotates');
    const newer = 'n'.repeat(97);
    scene.before = (url) => url === scene.values.tokenEndpoint && captures('refreshToken', newer);
    await check();
    expect((await credentialValues.getValue())[tenant]?.refreshToken?.value).toBe(newer);
    expect(await credential('refreshToken')).toBe('captured');
  });
});

describe('before any call', () => {
  it.each([
    ['tokenEndpoint', 'https://impl-services1.wd12.myworkday.com/ccx/oauth2/other/token'],
    ['tokenEndpoint', 'http://impl-services1.wd12.myworkday.com/ccx/oauth2/acme_dpt1/token'],
    [
      'tokenEndpoint',
      'https://impl-services1.wd12.myworkday.com.evil.example/ccx/oauth2/acme_dpt1/token',
    ],
    ['tokenEndpoint', 'https://impl-services1.wd12.myworkday.com/ccx/oauth2/acme_dpt1/token?x=1'],
    ['restEndpoint', 'https://evil.example/ccx/api/v1/acme_dpt1'],
    ['restEndpoint', 'https://impl-services1.wd12.myworkday.com/ccx/api/v1/acme_prod'],
  ] as const)('does not call a foreign %s: %s', async (name, value) => {
    await ready();
    // The vault itself refuses such values; this check is the second barrier.
    await credentialValues.setValue(
      Object.fromEntries(
        Object.entries(await credentialValues.getValue()).map(([key, stored]) => [
          key,
          { ...stored, [name]: { ...stored[name], value } },
        ]),
      ) as Awaited<ReturnType<typeof credentialValues.getValue>>,
    );
    await check();
    expect(scene.asked).toEqual([]);
    expect(await found('token')).toMatchObject({
      key: 'findings.verify.foreignEndpoint',
      task: 'view-api-clients',
    });
    expect(await credential(name)).toBe('rejected');
  });

  it('names the missing values', async () => {
    await captures('clientId', 'x');
    await check();
    expect(scene.asked).toEqual([]);
    expect(await found('token')).toMatchObject({ key: 'findings.verify.missing' });
  });
});

describe('the password', () => {
  it('is tried only on request, then proved by one call', async () => {
    await ready();
    await check('password');
    expect(await states()).toMatchObject({ token: 'idle', soap: 'passed' });
    expect(scene.asked.map(({ url }) => url)).toEqual([
      'https://impl-services1.wd12.myworkday.com/ccx/service/acme_dpt1/Revenue_Management/v42.0',
    ]);
    expect(scene.asked[0]?.body).toContain('<wd:Count>1</wd:Count>');
    expect(scene.asked[0]?.body).toContain('kolleno-integration@acme_dpt1');
    expect(await credential('isuPassword')).toBe('verified');
    expect(await credential('isuUserName')).toBe('verified');
  });

  it('is tried once if it is wrong', async () => {
    await ready();
    await captures('isuPassword', 'Wrong-pass_word.1');
    await check('password');
    await check('password');
    expect((await tenantState()).calls.filter(({ service }) => service === 'soap')).toHaveLength(1);
    expect(await found('soap')).toMatchObject({
      key: 'findings.verify.notRepeated',
      task: 'create-integration-system-user',
    });
    expect(await credential('isuPassword')).toBe('rejected');
    expect(await credential('clientSecret')).toBe('captured');
    await check();
    expect(await states()).toMatchObject({ token: 'passed', soap: 'failed' });
  });

  it('is accepted even if permissions are missing', async () => {
    await ready({ activated: false });
    await check('password');
    expect(await found('soap')).toMatchObject({
      key: 'findings.verify.passwordWithoutRights',
      task: 'maintain-domain-permissions',
    });
    expect(await credential('isuPassword')).toBe('verified');
  });

  it('leaves the other checks as they are', async () => {
    await ready();
    await check();
    await check('password');
    expect(await states()).toMatchObject({ token: 'passed', invoices: 'passed', soap: 'passed' });
  });
});

describe('a worker that was terminated', () => {
  it('leaves no check running', async () => {
    await ready();
    await check();
    const published = await verifications.getValue();
    const verification = published[tenant];
    if (!verification) throw new Error('Nothing was checked.');
    await verifications.setValue({
      [tenant]: {
        ...verification,
        running: true,
        checks: { ...verification.checks, invoices: { state: 'running' } },
      },
    });
    await recoverChecks();
    expect(await states()).toMatchObject({ wql: 'passed', invoices: 'idle' });
  });
});
