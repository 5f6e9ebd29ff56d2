import { describe, expect, it } from 'vitest';
import { diagnose } from '../../../utils/panel/diagnosis/diagnosis.ts';
import { verificationView } from '../../../utils/panel/verification.ts';
import type { Progress, StepProgress } from '../../../utils/state/progress.ts';
import { credentialViews, progresses, verifications } from '../../../utils/storage/items.ts';
import { tenant } from '../../fixtures/captured-values.ts';
import {
  arm,
  check,
  checkAgain,
  credential,
  ready,
  saw,
  states,
  tenantState,
} from '../../fixtures/checked-tenant.ts';

/*
 * What happened to people, each by its smallest input. Sources: docs/workday.md, "What refuses
 * right values" and "Authentication policies".
 */

async function causes() {
  const { situation } = verificationView({
    verification: (await verifications.getValue())[tenant],
    credentials: (await credentialViews.getValue())[tenant] ?? [],
    progress: (await progresses.getValue())[tenant],
    online: true,
    now: 0,
  });
  const { causes: first, others } = diagnose(situation);
  return [...first, ...others];
}
const ids = async () => (await causes()).map(({ id }) => id);

const done: StepProgress = { state: 'done', at: '2026-11-23T10:00:00Z' };
const allSeen: Partial<Progress['steps']> = {
  'create-integration-system-user': done,
  'create-security-group': done,
  'edit-security-group': done,
  'maintain-domain-permissions': done,
  'activate-security-policy-changes': done,
  'register-api-client': done,
  'manage-refresh-tokens': done,
};
const permission = (
  name: string,
  access: 'view' | 'get' | 'modify',
  state: 'granted' | 'skipped',
) => ({ name, access, state, inferred: false }) as const;

describe('right values are refused once, then accepted', () => {
  const calls = async () =>
    (await tenantState()).calls.filter(({ service }) => service === 'token').length;

  it('checking again makes no call; after a change in Workday one more try does, and is counted', async () => {
    await ready();
    await arm('workday-token-401-invalid_client');
    await check();
    await check();
    expect(await calls()).toBe(1);
    expect(await ids()).toEqual(
      expect.arrayContaining([
        'clientDisabled',
        'clientLocked',
        'oauthClientsOff',
        'clientRestricted',
        'authenticationPolicy',
      ]),
    );
    const refusals = async () => (await verifications.getValue())[tenant]?.refusals?.connection;
    expect(await refusals()).toBe(1);
    await checkAgain();
    expect([await calls(), await refusals()]).toEqual([2, 2]);

    await arm();
    await checkAgain();
    expect(await states()).toMatchObject({ token: 'passed', invoices: 'passed' });
    expect(await credential('clientSecret')).toBe('verified');
    expect(await refusals()).toBeUndefined();
    // The refusal is forgotten: an ordinary check calls again.
    await check();
    expect(await calls()).toBe(4);
  });

  it('the same for the password', async () => {
    await ready();
    await arm('policy-denies-password');
    await check('password');
    await check('password');
    const soap = async () =>
      (await tenantState()).calls.filter(({ service }) => service === 'soap').length;
    expect(await soap()).toBe(1);
    await checkAgain('password');
    expect(await soap()).toBe(2);
    expect((await verifications.getValue())[tenant]?.refusals?.password).toBe(2);
  });
});

it('a policy shuts out API clients: it is named first, where all else was seen, and where SOAP works', async () => {
  await ready();
  await arm('policy-denies-api');
  await check();
  expect(await ids()).toContain('authenticationPolicy');
  await check('password');
  expect((await ids())[0]).toBe('authenticationPolicy');
});

it('a scope is missing: the advice goes on to a new refresh token', async () => {
  await ready({ scopes: ['Customer Accounts'] });
  await saw({
    ...allSeen,
    'register-api-client': {
      state: 'attention',
      finding: 'findings.field.scopeMissing',
      substitutions: ['System'],
    },
  });
  await check();
  const [first] = await causes();
  expect(first).toMatchObject({ id: 'scopeMissing', certainty: 'seen' });
  expect(first?.is).toContain('System');
  expect(first?.cure).toContain('new refresh token (step 8)');
  expect(first?.steps.map(({ step }) => step)).toEqual([
    { place: 'edit-api-client' },
    { task: 'manage-refresh-tokens' },
  ]);
});

it('Get access does not stand in for View access', async () => {
  await ready({ view: ['Reports: Customer Accounts'] });
  await saw(allSeen, {
    permissions: [
      permission('Workday Query Language', 'modify', 'granted'),
      permission('Process: Customer Invoice - View', 'get', 'granted'),
      permission('Process: Project Billing', 'view', 'skipped'),
    ],
  });
  await check();
  const named = await causes();
  expect(named[0]).toMatchObject({ id: 'getOnly', certainty: 'seen' });
  expect(named.slice(0, 3).map(({ id }) => id)).toContain('permissionMissing');
});

it('a client that View API Clients no longer lists outranks advice about its secret', async () => {
  await ready();
  await arm('client-gone');
  await check();
  await saw(allSeen, {
    sightings: { 'client-listed': { holds: false, at: new Date().toISOString() } },
  });
  expect((await ids())[0]).toBe('clientGone');
  expect(await ids()).not.toContain('secretWrong');
});
