import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addressOf } from '../../../utils/tenant/hosts.ts';
import { Administrator } from '../../fixtures/sandbox-administrator.ts';
import { call } from '../../fixtures/sandbox-call.ts';
import type { SessionAnswer } from '../../sandbox/page-model.ts';
import { type Sandbox, startSandbox } from '../../sandbox/server/start.ts';

describe('the production tenant', () => {
  let sandbox: Sandbox;

  beforeAll(async () => {
    sandbox = await startSandbox();
  });
  afterAll(() => sandbox.close());

  const urlOf = (tenant: string) =>
    new URL(sandbox.tenants.find(({ name }) => name === tenant)?.url ?? 'https://nobody.invalid');
  const session = async (tenant: string) =>
    (await new Administrator(sandbox, tenant).get('session')).json as SessionAnswer;

  it('has a production host, a certificate for it, and a place after the practice tenants', async () => {
    expect(sandbox.tenants.slice(0, 2).map(({ name }) => name)).toEqual(['acme_dpt1', 'acme_dpt2']);
    expect(addressOf(urlOf('acme'))).toMatchObject({ tenant: 'acme', environment: 'production' });
    expect(addressOf(urlOf('acme_dpt1'))).toMatchObject({ environment: 'non-production' });
    expect((await call(sandbox, urlOf('acme').href)).status).toBe(200);
  });

  it('has no environment banner', async () => {
    expect((await session('acme')).banner).toBeNull();
    expect((await session('acme_dpt1')).banner).toBe('Implementation - acme_dpt1');
  });

  it('is found only on its own hosts, and no other tenant is found there', async () => {
    expect((await call(sandbox, 'https://impl.wd12.myworkday.com/acme/d/home.htmld')).status).toBe(
      404,
    );
    expect((await call(sandbox, 'https://wd12.myworkday.com/acme_dpt2/d/home.htmld')).status).toBe(
      404,
    );
    const token = (host: string, tenant: string) =>
      call(sandbox, `https://${host}/ccx/oauth2/${tenant}/token`, { method: 'POST' });
    expect((await token('services1.wd12.myworkday.com', 'acme')).status).toBe(400);
    expect((await token('impl-services1.wd12.myworkday.com', 'acme')).status).toBe(503);
    expect((await token('services1.wd12.myworkday.com', 'acme_dpt2')).status).toBe(503);
  });

  it('shows endpoints on the production services host', async () => {
    const admin = new Administrator(sandbox, 'acme');
    await admin.opens('View API Clients');
    expect(admin.reads('Token Endpoint')).toBe(
      'https://services1.wd12.myworkday.com/ccx/oauth2/acme/token',
    );
    expect(admin.reads('Workday REST API Endpoint')).toBe(
      'https://services1.wd12.myworkday.com/ccx/api/v1/acme',
    );
    expect((await admin.state()).endpoints.token).toBe(admin.reads('Token Endpoint'));
  });
});
