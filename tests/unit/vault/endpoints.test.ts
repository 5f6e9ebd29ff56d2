import { beforeEach, describe, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { endpointsProblem } from '../../../utils/background/handoff/preconditions.ts';
import { capture } from '../../../utils/background/vault/capture.ts';
import { readCredentials } from '../../../utils/background/vault/read-credentials.ts';
import { Secret } from '../../../utils/lib/secret.ts';
import { credentialViews } from '../../../utils/storage/items.ts';
import { tenantKey } from '../../../utils/tenant/tenant-key.ts';
import { endpointProblem } from '../../sandbox/intake/endpoints.ts';

type Endpoint = 'restEndpoint' | 'tokenEndpoint';
const paths = {
  restEndpoint: (tenant: string) => `/ccx/api/v1/${tenant}`,
  tokenEndpoint: (tenant: string) => `/ccx/oauth2/${tenant}/token`,
};

async function take(page: string, services: string, credential: Endpoint, blanks = '') {
  const value = `${blanks}https://${services}${paths[credential]('acme')}${blanks}`;
  const secret = new Secret(value);
  return capture({ host: page, tenant: 'acme', credential, secret, task: 'view-api-clients' });
}
async function warnings(page: string) {
  const views = (await credentialViews.getValue())[tenantKey({ host: page, tenant: 'acme' })] ?? [];
  return Object.fromEntries(
    views.filter(({ warning }) => warning).map(({ credential, warning }) => [credential, warning]),
  );
}
const problemAt = async (page: string) =>
  endpointsProblem(await readCredentials(tenantKey({ host: page, tenant: 'acme' })));

beforeEach(() => fakeBrowser.reset());

describe('an endpoint', () => {
  it.each(['restEndpoint', 'tokenEndpoint'] as const)(
    'of another environment or data centre is refused (%s)',
    async (credential) => {
      expect(
        await take('impl.wd12.myworkday.com', 'services1.wd12.myworkday.com', credential),
      ).toBe(false);
      expect(
        await take('wd12.myworkday.com', 'impl-services1.wd12.myworkday.com', credential),
      ).toBe(false);
      expect(await take('wd12.myworkday.com', 'services1.wd108.myworkday.com', credential)).toBe(
        false,
      );
      expect(await take('wd12.myworkday.com', 'services1.wd12.myworkdaygov.com', credential)).toBe(
        false,
      );
    },
  );

  it.each([
    ['wcpdev.wd101.myworkday.com', 'wcpdev-services1.wd101.myworkday.com'],
    ['impl.workday.com', 'wd2-services1-impl.workday.com'],
  ])('of an unusual host is taken with a warning: %s with %s', async (page, services) => {
    expect(await take(page, services, 'restEndpoint')).toBe(true);
    expect(await warnings(page)).toEqual({ restEndpoint: 'findings.capture.endpointHost' });
  });

  it('is kept as built from its parts, without the blanks around a pasted one', async () => {
    const page = 'impl.wd12.myworkday.com';
    expect(await take(page, 'impl-services1.wd12.myworkday.com', 'tokenEndpoint', ' \n')).toBe(
      true,
    );
    const { secrets } = await readCredentials(tenantKey({ host: page, tenant: 'acme' }));
    expect(secrets.tokenEndpoint?.reveal()).toBe(
      'https://impl-services1.wd12.myworkday.com/ccx/oauth2/acme/token',
    );
  });
});

describe('two endpoints', () => {
  const page = 'impl.wd12.myworkday.com';
  it('on different hosts are marked, and not sent, until Workday shows both on one', async () => {
    await take(page, 'impl-services1.wd12.myworkday.com', 'restEndpoint');
    expect(await problemAt(page)).toBeNull();
    await take(page, 'impl-services2.wd12.myworkday.com', 'tokenEndpoint');
    expect(await warnings(page)).toEqual({
      restEndpoint: 'findings.capture.endpointsDiffer',
      tokenEndpoint: 'findings.capture.endpointsDiffer',
    });
    expect((await problemAt(page))?.key).toBe('findings.handoff.endpointsDiffer');
    await take(page, 'impl-services1.wd12.myworkday.com', 'tokenEndpoint');
    expect(await warnings(page)).toEqual({});
    expect(await problemAt(page)).toBeNull();
  });
});

describe('the intake of the practice tenant', () => {
  const sent = (rest: string, token: string, host = 'impl.wd12.myworkday.com') =>
    endpointProblem({
      tenant: { host, name: 'acme' },
      credentials: {
        restEndpoint: `https://${rest}${paths.restEndpoint('acme')}`,
        tokenEndpoint: `https://${token}${paths.tokenEndpoint('acme')}`,
      },
    });
  it('checks the endpoints again', () => {
    const ours = 'impl-services1.wd12.myworkday.com';
    expect(sent(ours, ours)).toBeNull();
    expect(sent(ours, 'impl-services2.wd12.myworkday.com')).toMatch(/different hosts/);
    expect(sent(ours, 'services1.wd12.myworkday.com')).toMatch(/not of the tenant/);
    expect(sent(ours, ours, 'impl.wd108.myworkday.com')).toMatch(/not of the tenant/);
  });
});
