import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { recoverChecks, stopVerify, verify } from '../../../utils/background/connection/verify.ts';
import { capture } from '../../../utils/background/vault/capture.ts';
import { wipe } from '../../../utils/background/vault/wipe.ts';
import type { CredentialName } from '../../../utils/guide/task.ts';
import { say } from '../../../utils/i18n/say.ts';
import { Secret } from '../../../utils/lib/secret.ts';
import { verificationView } from '../../../utils/panel/verification.ts';
import type { CheckGroup, CheckId } from '../../../utils/state/checks.ts';
import { emptyProgress, type Progress, type StepProgress } from '../../../utils/state/progress.ts';
import {
  credentialValues,
  credentialViews,
  progresses,
  refusals,
  verifications,
} from '../../../utils/storage/items.ts';
import { at, tenant } from '../../fixtures/captured-values.ts';
import { Administrator } from '../../fixtures/sandbox-administrator.ts';
import { call } from '../../fixtures/sandbox-call.ts';
import { type ServiceRequest, sandboxServices } from '../../fixtures/services-on-loopback.ts';
import { activate, isuPassword, type SetUp, setUpTenant } from '../../fixtures/set-up-tenant.ts';
import { type Sandbox, startSandbox } from '../../sandbox/server/start.ts';

let sandbox: Sandbox;
let asked: ServiceRequest[];
/** Runs before a request is sent. */
let before: (url: string) => unknown;
let values: Record<CredentialName, string>;

beforeAll(async () => {
  sandbox = await startSandbox();
});
afterAll(() => sandbox.close());
beforeEach(async () => {
  await control('reset', {});
  before = () => {};
  asked = sandboxServices(sandbox, (url) => before(url));
});

const control = (name: string, body: unknown) =>
  call(sandbox, `${sandbox.control}/${name}`, { method: 'POST', body: JSON.stringify(body) });
const arm = (...faults: string[]) => control('faults', { faults });
const tenantState = () => new Administrator(sandbox, 'acme_dpt1').state();

async function captures(credential: CredentialName, value: string): Promise<void> {
  await capture({ ...at, credential, secret: new Secret(value), task: 'register-api-client' });
}

/** Sets up a tenant and captures every value. */
async function ready(setUp?: SetUp): Promise<void> {
  values = await setUpTenant(sandbox, setUp);
  for (const [credential, value] of Object.entries(values))
    await captures(credential as CredentialName, value);
}

const alone = <T>(work: () => Promise<T>) => work();
const check = (what: CheckGroup = 'connection') => verify(tenant, what, alone);

async function checks() {
  const found = (await verifications.getValue())[tenant];
  if (!found) throw new Error('Nothing was checked.');
  expect(found.running).toBe(false);
  return found.checks;
}

const states = async () =>
  Object.fromEntries(Object.entries(await checks()).map(([id, { state }]) => [id, state]));
const found = async (id: CheckId) => (await checks())[id].finding;

async function credential(name: CredentialName) {
  return (await credentialViews.getValue())[tenant]?.find((view) => view.credential === name)
    ?.state;
}

/** Returns the verification stage as the panel shows it. */
async function stage() {
  return verificationView({
    verification: (await verifications.getValue())[tenant],
    credentials: (await credentialViews.getValue())[tenant] ?? [],
    progress: undefined,
    online: true,
    now: Date.now(),
  }).stage;
}

async function saw(steps: Partial<Progress['steps']>, more: Partial<Progress> = {}): Promise<void> {
  const empty = emptyProgress({ ...at, environment: 'non-production' });
  await progresses.setValue({
    [tenant]: { ...empty, steps: { ...empty.steps, ...steps }, ...more },
  });
}
const done: StepProgress = { state: 'done', at: '2026-11-23T10:00:00Z' };
const upToClient = {
  'edit-security-group': done,
  'maintain-domain-permissions': done,
  'register-api-client': done,
};

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

  it('passes with the customer check when the client also has that scope', async () => {
    await ready({ scopes: ['Customer Accounts', 'System', 'Customers'] });
    await check();
    expect((await checks()).customers).toEqual({ state: 'passed' });
  });

  it('is only read, in order, at its own services, with one call each', async () => {
    await ready();
    await check();
    expect(
      asked.map(
        ({ method, url }) => `${method} ${url.split('?')[0]?.replace(/[0-9a-f]{32}/, '{id}')}`,
      ),
    ).toEqual([
      `POST ${values.tokenEndpoint}`,
      'GET https://impl-services1.wd12.myworkday.com/ccx/api/wql/v1/acme_dpt1/dataSources',
      'GET https://impl-services1.wd12.myworkday.com/ccx/api/customerAccounts/v1/acme_dpt1/invoices',
      'GET https://impl-services1.wd12.myworkday.com/ccx/api/customerAccounts/v1/acme_dpt1/invoicePDFs/{id}',
      'GET https://impl-services1.wd12.myworkday.com/ccx/api/wql/v1/acme_dpt1/data',
      'GET https://impl-services1.wd12.myworkday.com/ccx/api/customerAccounts/v1/acme_dpt1/customers/{id}',
    ]);
    for (const { url } of asked) {
      for (const secret of [values.clientSecret, values.refreshToken, isuPassword])
        expect(url).not.toContain(secret);
    }
  });

  it('leaves no access token or value where the panel can read it', async () => {
    await ready();
    await check();
    const [, bearer] = /^Bearer (.+)$/.exec(asked[1]?.headers.authorization ?? '') ?? [];
    expect(bearer).toMatch(/.{20}/);
    const stored = JSON.stringify([
      await credentialValues.getValue(),
      await credentialViews.getValue(),
      await verifications.getValue(),
      await refusals.getValue(),
    ]);
    expect(stored).not.toContain(bearer);
    const seen = JSON.stringify([await verifications.getValue(), await refusals.getValue()]);
    for (const secret of [values.clientSecret, values.refreshToken, isuPassword])
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
    expect(stored?.value).not.toBe(values.refreshToken);
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
    before = () => stopVerify(tenant);
    await check();
    expect((await credentialValues.getValue())[tenant]?.refreshToken?.value).not.toBe(
      values.refreshToken,
    );
    expect(await states()).toMatchObject({ token: 'passed', wql: 'idle', invoices: 'idle' });
    expect(asked).toHaveLength(1);
  });

  it('gives way to a token that a page showed in the meantime', async () => {
    await ready();
    await arm('token-rotates');
    const newer = 'n'.repeat(97);
    before = (url) => url === values.tokenEndpoint && captures('refreshToken', newer);
    await check();
    expect((await credentialValues.getValue())[tenant]?.refreshToken?.value).toBe(newer);
    expect(await credential('refreshToken')).toBe('captured');
  });
});

describe('Workday refuses', () => {
  it('everything before activation, and the recorded evidence explains why', async () => {
    await ready({ activated: false });
    await saw(upToClient);
    await check();
    expect(await states()).toMatchObject({
      token: 'passed',
      wql: 'failed',
      invoices: 'failed',
      pdf: 'skipped',
      customers: 'skipped',
    });
    for (const id of ['wql', 'invoices'] as const)
      expect(await found(id)).toEqual({
        key: 'findings.verify.notActivated',
        substitutions: [],
        task: 'activate-security-policy-changes',
      });
    expect(await credential('refreshToken')).toBe('verified');
    expect(await credential('restEndpoint')).toBe('captured');

    await activate(new Administrator(sandbox, 'acme_dpt1'));
    await check();
    expect(await states()).toMatchObject({ wql: 'passed', invoices: 'passed', pdf: 'passed' });
  });

  it('everything without recorded evidence: all possible causes are listed, the likeliest first', async () => {
    await ready({ activated: false });
    await check();
    const finding = await found('invoices');
    expect(finding).toMatchObject({
      key: 'findings.verify.denied',
      task: 'activate-security-policy-changes',
    });
    expect(say('findings.verify.denied', finding?.substitutions)).toBe(
      'Workday refused this. The cause can be that the changes are not activated (step 5), the API client lacks the scope Customer Accounts (step 7), the group lacks the permission Process: Customer Invoice - View or Process: Project Billing (step 4), or the integration user is not in the security group (step 3). Set it right, then check again.',
    );
  });

  it('invoices because the scope is missing, when another service proves the activation', async () => {
    await ready({ scopes: ['System'] });
    await saw(
      { ...upToClient, 'register-api-client': { state: 'todo' } },
      {
        permissions: [
          { name: 'Process: Project Billing', access: 'view', state: 'granted', inferred: false },
        ],
      },
    );
    await check();
    expect(await states()).toMatchObject({ wql: 'passed', invoices: 'failed' });
    expect(await found('invoices')).toMatchObject({
      key: 'findings.verify.denied',
      task: 'register-api-client',
      substitutions: ['the API client lacks the scope Customer Accounts (step 7)'],
    });
  });

  it('the query language, which a later passed check distinguishes from a missing activation', async () => {
    await ready({ scopes: ['Customer Accounts'] });
    await saw({
      ...upToClient,
      'register-api-client': { state: 'attention', finding: 'findings.field.scopeMissing' },
    });
    await check();
    expect(await states()).toMatchObject({
      wql: 'failed',
      invoices: 'passed',
      customers: 'skipped',
    });
    expect(await found('wql')).toEqual({
      key: 'findings.verify.scopeMissing',
      substitutions: ['System'],
      task: 'register-api-client',
    });
  });

  it('nothing, but a constrained group sees no invoices', async () => {
    await ready({ groupType: 'Integration System Security Group (Constrained)' });
    await check();
    expect((await checks()).invoices).toMatchObject({
      state: 'passed',
      finding: { key: 'findings.verify.noInvoices', task: 'create-security-group' },
    });
    expect(await found('pdf')).toMatchObject({ key: 'findings.verify.noInvoiceForPdf' });
    await saw({
      'create-security-group': { state: 'attention', finding: 'findings.page.constrainedGroup' },
    });
    await check();
    expect((await checks()).invoices).toMatchObject({
      state: 'failed',
      finding: { key: 'findings.page.constrainedGroup', task: 'create-security-group' },
    });
  });
});

describe('refused sign-ons', () => {
  const tokenCalls = async () =>
    (await tenantState()).calls.filter(({ service }) => service === 'token').length;

  it('sends a wrong secret once, until something changes', async () => {
    await ready();
    await captures('clientSecret', 'x'.repeat(95));
    await check();
    expect(await states()).toMatchObject({ token: 'failed', wql: 'skipped', customers: 'skipped' });
    expect(await found('token')).toMatchObject({
      key: 'findings.verify.clientRefused',
      task: 'register-api-client',
    });
    expect(await credential('clientSecret')).toBe('rejected');
    expect(await credential('clientId')).toBe('rejected');
    expect(await credential('refreshToken')).toBe('captured');

    await check();
    expect(await tokenCalls()).toBe(1);
    expect(await found('token')).toMatchObject({
      key: 'findings.verify.notRepeated',
      task: 'register-api-client',
      substitutions: [say('findings.verify.clientRefused')],
    });
    // A different refresh token does not change the secret.
    await captures('refreshToken', 't'.repeat(97));
    await check();
    expect(await tokenCalls()).toBe(1);

    // Deleting and capturing the same values again does not change it either.
    await wipe(tenant);
    for (const [name, value] of Object.entries(values))
      await captures(name as CredentialName, value);
    await captures('clientSecret', 'x'.repeat(95));
    await check();
    expect(await tokenCalls()).toBe(1);

    await captures('clientSecret', values.clientSecret);
    await check();
    expect(await tokenCalls()).toBe(2);
    expect(await states()).toMatchObject({ token: 'passed' });
    expect(await credential('clientSecret')).toBe('verified');
  });

  it('sends an invalid refresh token once', async () => {
    await ready();
    await captures('refreshToken', 't'.repeat(97));
    await check();
    await check();
    expect(await tokenCalls()).toBe(1);
    expect(await found('token')).toMatchObject({ task: 'manage-refresh-tokens' });
    expect(await credential('refreshToken')).toBe('rejected');
    expect(await credential('clientSecret')).toBe('captured');
  });

  it.each([
    ['client-locked', 'findings.verify.clientRefused'],
    ['oauth-off', 'findings.verify.clientRefused'],
  ] as const)('%s', async (fault, key) => {
    await ready();
    await arm(fault);
    await check();
    expect(await found('token')).toMatchObject({ key, task: 'register-api-client' });
  });

  it('are remembered by fingerprints that contain no value', async () => {
    await ready();
    await captures('clientSecret', 'x'.repeat(95));
    await check();
    const remembered = await refusals.getValue();
    expect(JSON.stringify(remembered)).not.toMatch(/x{20}/);
    const [first] = remembered.tenants[tenant] ?? [];
    expect(first?.fingerprint).toMatch(/^[\w-]{43}$/);
    expect(remembered.key).toMatch(/^[\w-]{43}$/);
  });
});

describe('services out of order', () => {
  it.each([
    ['services-html', 'findings.verify.notWorkday'],
    ['services-429', 'findings.verify.tooManyFor'],
    ['services-503', 'findings.verify.tenantUnknown'],
    ['services-reset', 'findings.verify.offline'],
  ] as const)(
    '%s: one finding, nothing rejected, and the same values may be tried again',
    async (fault, key) => {
      await ready();
      await arm(fault);
      await check();
      expect(await found('token')).toMatchObject({ key });
      expect(await states()).toMatchObject({ token: 'failed', wql: 'skipped', soap: 'idle' });
      expect(await credential('clientSecret')).toBe('captured');
      await arm();
      const already = asked.length;
      await check();
      if (fault === 'services-429') {
        expect(asked).toHaveLength(already);
        const published = (await verifications.getValue())[tenant];
        expect(Date.parse(published?.retryAt ?? '')).toBeGreaterThan(Date.now());
      } else expect(await states()).toMatchObject({ token: 'passed', pdf: 'passed' });
    },
  );

  it('releases services that hang after Stop', async () => {
    await ready();
    before = async (url) => {
      if (!url.includes('/invoices')) return;
      await arm('services-hang');
      setTimeout(() => stopVerify(tenant), 50);
    };
    await check();
    expect(await states()).toMatchObject({
      token: 'passed',
      wql: 'passed',
      invoices: 'idle',
      pdf: 'idle',
    });
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
    expect(asked).toEqual([]);
    expect(await found('token')).toMatchObject({
      key: 'findings.verify.foreignEndpoint',
      task: 'view-api-clients',
    });
    expect(await credential(name)).toBe('rejected');
  });

  it('names the missing values', async () => {
    await captures('clientId', 'x');
    await check();
    expect(asked).toEqual([]);
    expect(await found('token')).toMatchObject({ key: 'findings.verify.missing' });
  });
});

describe('the password', () => {
  it('is tried only on request, then proved by one call', async () => {
    await ready();
    await check('password');
    expect(await states()).toMatchObject({ token: 'idle', soap: 'passed' });
    expect(asked.map(({ url }) => url)).toEqual([
      'https://impl-services1.wd12.myworkday.com/ccx/service/acme_dpt1/Revenue_Management/v42.0',
    ]);
    expect(asked[0]?.body).toContain('<wd:Count>1</wd:Count>');
    expect(asked[0]?.body).toContain('kolleno-integration@acme_dpt1');
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
