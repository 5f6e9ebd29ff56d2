import { describe, expect, it } from 'vitest';
import { lastCaptured, tabPlace, tenantOfKey } from '../../../utils/panel/place.ts';
import type { CredentialView } from '../../../utils/state/credentials.ts';

describe('tabPlace', () => {
  it.each([
    [undefined, 'elsewhere'],
    ['about:blank', 'elsewhere'],
    ['https://example.com/acme/d/home.htmld', 'elsewhere'],
    ['https://wd12.myworkday.com/acme/login.htmld', 'signed-out'],
    ['https://wd12.myworkday.com/acme/d/home.htmld', 'tenant'],
  ])('%s is %s', (url, kind) => {
    expect(tabPlace(url, undefined).kind).toBe(kind);
  });

  it('returns tenant and environment', () => {
    expect(tabPlace('https://impl.wd12.myworkday.com/acme_dpt1/d/home.htmld', undefined)).toEqual({
      kind: 'tenant',
      at: {
        key: 'impl.wd12.myworkday.com/acme_dpt1',
        host: 'impl.wd12.myworkday.com',
        tenant: 'acme_dpt1',
        environment: 'non-production',
      },
    });
  });
});

describe('tenantOfKey', () => {
  it('returns the parts of the key', () => {
    expect(tenantOfKey('wd12.myworkday.com/acme')).toMatchObject({
      tenant: 'acme',
      environment: 'production',
    });
  });

  it('rejects a key without a tenant', () => {
    expect(tenantOfKey('example.com/acme')).toBeUndefined();
  });
});

describe('lastCaptured', () => {
  const view = (state: CredentialView['state'], at: string): CredentialView => ({
    credential: 'clientId',
    state,
    masked: '',
    at,
  });

  it('is the tenant of the latest value still stored', () => {
    expect(
      lastCaptured({
        'a/one': [view('captured', '2026-11-23T10:00:00Z')],
        'a/two': [view('captured', '2026-11-23T11:00:00Z')],
        'a/three': [view('sent', '2026-11-23T12:00:00Z')],
      }),
    ).toBe('a/two');
  });

  it('is undefined without stored values', () => {
    expect(lastCaptured({ 'a/one': [view('missing', '')] })).toBeUndefined();
  });
});
