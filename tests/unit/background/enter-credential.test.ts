import { describe, expect, it } from 'vitest';
import { routes } from '../../../utils/background/routes/router.ts';
import { reveal } from '../../../utils/background/vault/read-credentials.ts';
import type { EnteredCredential } from '../../../utils/messages/protocol.ts';
import { credentialValues, credentialViews } from '../../../utils/storage/items.ts';
import { at, tenant, values } from '../../fixtures/captured-values.ts';

const enter = (credential: EnteredCredential, value: string) =>
  routes['enter-credential'].handle({ tenant, credential, value }, 'extension page');
const view = async (credential: EnteredCredential) =>
  (await credentialViews.getValue())[tenant]?.find((one) => one.credential === credential);

describe('a value entered by hand', () => {
  it('is kept like a captured one, and marked', async () => {
    expect(await enter('clientSecret', values.clientSecret)).toEqual({ kept: true });
    expect(await reveal(tenant, 'clientSecret')).toEqual({ value: values.clientSecret });
    expect(await view('clientSecret')).toMatchObject({ state: 'captured', byHand: true });
    expect((await view('clientSecret'))?.masked).not.toContain(values.clientSecret);
    expect((await credentialValues.getValue())[tenant]?.clientSecret?.task).toBe(
      'register-api-client',
    );
  });

  it.each<[EnteredCredential, string]>([
    ['clientSecret', '••••••••••••'],
    ['refreshToken', 'two words'],
    ['clientId', ''],
    ['restEndpoint', 'https://impl-services1.wd12.myworkday.com/ccx/api/v1/somebody_else'],
    ['tokenEndpoint', 'https://evil.example/ccx/oauth2/acme_dpt1/token'],
  ])('%s that cannot be one is refused and changes nothing', async (credential, value) => {
    expect(await enter(credential, value)).toMatchObject({ kept: false });
    expect(await reveal(tenant, credential)).toBeNull();
  });

  it('takes the place of a captured one, and a captured one takes its place', async () => {
    const capture = (value: string) =>
      routes.capture.handle(
        { ...at, credential: 'clientSecret', value, task: 'register-api-client' },
        { tabId: 1, at: { ...at, environment: 'non-production', urlTaskId: null } },
      );
    await capture(values.clientSecret);
    await enter('clientSecret', 'k9'.repeat(46));
    expect(await view('clientSecret')).toMatchObject({ byHand: true, replaced: true });
    await capture(values.clientSecret);
    expect(await view('clientSecret')).toMatchObject({ replaced: true });
    expect((await view('clientSecret'))?.byHand).toBeUndefined();
  });
});
