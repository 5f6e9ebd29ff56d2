import { describe, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { capture } from '../../../utils/background/vault/capture.ts';
import { reveal } from '../../../utils/background/vault/read-credentials.ts';
import { wipe } from '../../../utils/background/vault/wipe.ts';
import { Secret } from '../../../utils/lib/secret.ts';
import { credentialValues, credentialViews } from '../../../utils/storage/items.ts';
import { at, captureAll, captureOne, tenant, values } from '../../fixtures/captured-values.ts';
import { disk } from '../../fixtures/disk.ts';

const view = async (credential: string) =>
  (await credentialViews.getValue())[tenant]?.find((one) => one.credential === credential);

describe('capturing', () => {
  it('keeps the value and the tenant with it, and shows the rest as missing', async () => {
    expect(await captureOne('clientSecret')).toBe(true);
    expect(
      (await credentialViews.getValue())[tenant]?.map(({ credential, state }) => [
        credential,
        state,
      ]),
    ).toEqual([
      ['tenant', 'captured'],
      ['restEndpoint', 'missing'],
      ['tokenEndpoint', 'missing'],
      ['clientId', 'missing'],
      ['clientSecret', 'captured'],
      ['refreshToken', 'missing'],
      ['isuUserName', 'missing'],
      ['isuPassword', 'missing'],
    ]);
    expect(await reveal(tenant, 'clientSecret')).toEqual({ value: values.clientSecret });
    expect(await reveal(tenant, 'refreshToken')).toBeNull();
  });

  it('masks secrets without their length, the Client ID in its middle, and nothing else', async () => {
    await captureAll();
    const masks = (await credentialViews.getValue())[tenant]?.map(({ credential, masked }) => [
      credential,
      masked,
    ]);
    expect(Object.fromEntries(masks ?? [])).toEqual({
      tenant: values.tenant,
      restEndpoint: values.restEndpoint,
      tokenEndpoint: values.tokenEndpoint,
      clientId: `${values.clientId.slice(0, 6)}…${values.clientId.slice(-4)}`,
      clientSecret: '••••••••••••',
      refreshToken: '••••••••••••',
      isuUserName: values.isuUserName,
      isuPassword: '••••••••••••',
    });
  });

  it('takes the same value again without calling it replaced, and a different one as a replacement', async () => {
    await captureOne('refreshToken');
    const first = await view('refreshToken');
    await captureOne('refreshToken');
    expect(await view('refreshToken')).toEqual(first);
    await captureOne('refreshToken', 'n'.repeat(99));
    expect(await view('refreshToken')).toMatchObject({ state: 'captured', replaced: true });
    expect(await reveal(tenant, 'refreshToken')).toEqual({ value: 'n'.repeat(99) });
  });

  it('refuses a masked value and keeps the good one it has', async () => {
    await captureOne('clientSecret');
    expect(await captureOne('clientSecret', '••••••••')).toBe(false);
    expect(await reveal(tenant, 'clientSecret')).toEqual({ value: values.clientSecret });
  });

  it('says when a shape is unusual', async () => {
    await captureOne('clientId', 'odd-but-possible');
    expect(await view('clientId')).toMatchObject({ warning: 'findings.capture.clientIdShape' });
  });

  it('loses none of many at the same time', async () => {
    await captureAll();
    await wipe(tenant);
    await Promise.all([
      captureOne('clientId'),
      captureOne('clientSecret'),
      captureOne('refreshToken'),
    ]);
    expect(Object.keys((await credentialValues.getValue())[tenant] ?? {}).sort()).toEqual([
      'clientId',
      'clientSecret',
      'refreshToken',
      'tenant',
    ]);
  });

  it('never writes a value to disk', async () => {
    await captureAll();
    expect(await disk.get()).toEqual({});
    expect(await fakeBrowser.storage.sync.get()).toEqual({});
  });
});

describe('tenants', () => {
  const twin = 'impl.wd5.myworkday.com/acme_dpt1' as const;

  it('of equal names on two hosts do not mix, and are wiped one by one', async () => {
    await captureOne('isuUserName');
    await capture({
      host: 'impl.wd5.myworkday.com',
      tenant: at.tenant,
      credential: 'isuUserName',
      secret: new Secret('other-user'),
      task: 'create-integration-system-user',
    });
    expect(await reveal(tenant, 'isuUserName')).toEqual({ value: values.isuUserName });
    expect(await reveal(twin, 'isuUserName')).toEqual({ value: 'other-user' });

    await wipe(tenant);
    expect(await reveal(tenant, 'isuUserName')).toBeNull();
    expect(await view('isuUserName')).toEqual({
      credential: 'isuUserName',
      state: 'missing',
      masked: '',
    });
    expect(await reveal(twin, 'isuUserName')).toEqual({ value: 'other-user' });
  });
});
