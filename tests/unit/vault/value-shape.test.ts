import { describe, expect, it } from 'vitest';
import { shapeOf } from '../../../utils/background/vault/value-shape.ts';
import type { CredentialName } from '../../../utils/guide/task.ts';
import { Secret } from '../../../utils/lib/secret.ts';
import { at, values } from '../../fixtures/captured-values.ts';

const shape = (credential: CredentialName, value: string) =>
  shapeOf(credential, new Secret(value), at.tenant);
const services = 'https://impl-services1.wd12.myworkday.com';

describe('a value as Workday issues it', () => {
  it.each(Object.entries(values) as [CredentialName, string][])(
    '%s is taken as it is',
    (credential, value) => {
      expect(shape(credential, value)).toEqual({ refused: false });
    },
  );

  it.each([
    'https://wd2-impl-services1.workday.com/ccx/api/v1/acme_dpt1',
    'https://services1.wd108.myworkday.com/ccx/api/v1/acme_dpt1',
    'https://wd5-services1.myworkday.com/ccx/api/v1/ACME_dpt1',
  ])('%s is a REST endpoint', (value) => {
    expect(shape('restEndpoint', value)).toEqual({ refused: false });
  });
});

describe('a value that the page does not really show', () => {
  const masks = [
    '',
    ' ',
    '••••••••',
    '********',
    'abc…xyz',
    'abcdef...',
    'abcd1234 efgh5678',
    'abc\nabc',
    'abc\u200Bdef',
  ];
  const secrets = ['clientId', 'clientSecret', 'refreshToken'] as const;
  it.each(secrets.flatMap((credential) => masks.map((mask) => [credential, mask] as const)))(
    '%s %j is refused',
    (credential, value) => {
      expect(shape(credential, value)).toEqual({ refused: true });
    },
  );

  it.each(['', '••••••••', '********', 'two words', 'Passw…'])(
    'password %j is refused',
    (value) => {
      expect(shape('isuPassword', value)).toEqual({ refused: true });
    },
  );

  it.each(['Aa1...Bb2...', 'Aa1***Bb2***'])('password %j may hold dots and stars', (value) => {
    expect(shape('isuPassword', value)).toEqual({ refused: false });
  });
});

describe('an endpoint that is not this tenant’s', () => {
  it.each([
    ['restEndpoint', `${services}/ccx/api/v1/other_dpt1`],
    ['restEndpoint', `${services}/ccx/oauth2/acme_dpt1/token`],
    ['restEndpoint', 'http://impl-services1.wd12.myworkday.com/ccx/api/v1/acme_dpt1'],
    ['restEndpoint', 'https://evil.example/ccx/api/v1/acme_dpt1'],
    ['restEndpoint', 'https://impl-services1.wd12.myworkday.com.evil.example/ccx/api/v1/acme_dpt1'],
    ['restEndpoint', 'https://impl-services1.wd12.myworkday.com:444/ccx/api/v1/acme_dpt1'],
    ['restEndpoint', 'https://impl.wd12.myworkday.com/acme_dpt1/authorize'],
    ['tokenEndpoint', `${services}/ccx/oauth2/other_dpt1/token`],
    ['tokenEndpoint', `${services}/ccx/oauth2/acme_dpt1/authorize`],
    ['tokenEndpoint', `${services}/ccx/api/v1/acme_dpt1`],
    ['tenant', 'other_dpt1'],
  ] as const)('%s %s is refused', (credential, value) => {
    expect(shape(credential, value)).toEqual({ refused: true });
  });
});

describe('an unusual shape', () => {
  it.each([
    ['clientId', 'not-base64-of-a-uuid', 'clientIdShape'],
    ['clientId', btoa('something else, not a UUID at all!!!'), 'clientIdShape'],
    ['clientSecret', 'short', 'clientSecretShape'],
    ['clientSecret', 'A'.repeat(90), 'clientSecretShape'],
    ['refreshToken', 'a'.repeat(60), 'refreshTokenShape'],
    ['isuPassword', 'Aa1&<>Bb2', 'passwordCharacters'],
  ] as const)('of %s only warns: %s', (credential, value, key) => {
    expect(shape(credential, value)).toEqual({
      refused: false,
      warning: `findings.capture.${key}`,
    });
  });
});
