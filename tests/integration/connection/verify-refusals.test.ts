import { describe, expect, it } from 'vitest';
import { stopVerify } from '../../../utils/background/connection/verify.ts';
import { wipe } from '../../../utils/background/vault/wipe.ts';
import type { CredentialName } from '../../../utils/guide/task.ts';
import { say } from '../../../utils/i18n/say.ts';
import { refusals, verifications } from '../../../utils/storage/items.ts';
import { tenant } from '../../fixtures/captured-values.ts';
import {
  arm,
  captures,
  check,
  checks,
  credential,
  found,
  ready,
  saw,
  scene,
  states,
  tenantState,
  upToClient,
} from '../../fixtures/checked-tenant.ts';
import { Administrator } from '../../fixtures/sandbox-administrator.ts';
import { activate } from '../../fixtures/set-up-tenant.ts';

describe('Workday refuses', () => {
  it('everything before activation, with its own code', async () => {
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
    for (const id of ['wql', 'invoices'] as const) {
      expect((await checks())[id].answer).toEqual({ status: 403, code: 'S22' });
      expect(say('findings.verify.denied', (await found(id))?.substitutions)).toBe(
        'Workday knows the caller and refused the data (error 403, S22).',
      );
    }
    expect(await credential('refreshToken')).toBe('verified');
    expect(await credential('restEndpoint')).toBe('captured');

    await activate(new Administrator(scene.sandbox, 'acme_dpt1'));
    await check();
    expect(await states()).toMatchObject({ wql: 'passed', invoices: 'passed', pdf: 'passed' });
  });

  it('one service only', async () => {
    await ready({ scopes: ['System'] });
    await check();
    expect(await states()).toMatchObject({ wql: 'passed', invoices: 'failed' });
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
      substitutions: [say('findings.verify.clientRefused', ['invalid_client'])],
    });
    // A different refresh token does not change the secret.
    await captures('refreshToken', 't'.repeat(97));
    await check();
    expect(await tokenCalls()).toBe(1);

    // Deleting and capturing the same values again does not change it either.
    await wipe(tenant);
    for (const [name, value] of Object.entries(scene.values))
      await captures(name as CredentialName, value);
    await captures('clientSecret', 'x'.repeat(95));
    await check();
    expect(await tokenCalls()).toBe(1);

    await captures('clientSecret', scene.values.clientSecret);
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
      const already = scene.asked.length;
      await check();
      if (fault === 'services-429') {
        expect(scene.asked).toHaveLength(already);
        const published = (await verifications.getValue())[tenant];
        expect(Date.parse(published?.retryAt ?? '')).toBeGreaterThan(Date.now());
      } else expect(await states()).toMatchObject({ token: 'passed', pdf: 'passed' });
    },
  );

  it('releases services that hang after Stop', async () => {
    await ready();
    scene.before = async (url) => {
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
