import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CredentialName } from '../../../utils/guide/task.ts';
import { type EnteredValue, readEntered } from '../../../utils/state/entered-value.ts';
import { canonicalEndpoint, endpointOf } from '../../../utils/tenant/hosts.ts';
import { at, values } from '../../fixtures/captured-values.ts';

const read = (credential: CredentialName, text: string) => readEntered(credential, text, at.tenant);
const value = (text: string, dropped = ''): EnteredValue => ({
  kind: 'value',
  value: text,
  dropped,
});
const { clientId, clientSecret, refreshToken, restEndpoint, tokenEndpoint } = values;

describe('a generated value, as people paste it', () => {
  it.each<[CredentialName, string, string]>([
    ['clientId', `Client ID: ${clientId}`, clientId],
    ['clientId', `Client ID\n${clientId}\n`, clientId],
    ['refreshToken', `Refresh Token\t${refreshToken}`, refreshToken],
    ['refreshToken', `Bearer ${refreshToken}`, refreshToken],
    ['refreshToken', `“${refreshToken}”`, refreshToken],
    ['refreshToken', `"refresh_token": "${refreshToken}",`, refreshToken],
    ['clientSecret', `'${clientSecret}'`, clientSecret],
    ['clientSecret', `${clientSecret}.`, clientSecret],
    ['clientSecret', `\u200b${clientSecret}\ufeff`, clientSecret],
    ['clientSecret', `${clientSecret.slice(0, 20)}\u200b${clientSecret.slice(20)}`, clientSecret],
    ['clientSecret', `Client Secret ${clientSecret}\r\n`, clientSecret],
    ['refreshToken', `${refreshToken.slice(0, 50)}\n${refreshToken.slice(50)}`, refreshToken],
  ])('%s: %j', (credential, text, meant) => {
    expect(read(credential, text)).toMatchObject({ kind: 'value', value: meant });
  });

  it('is said to have lost what stood around it, never a secret', () => {
    expect(read('clientId', `Client ID: ${clientId}`)).toEqual(value(clientId, 'Client ID:'));
    const both = read('clientId', `${clientSecret} ${clientId}`);
    expect(both).toEqual(value(clientId, '…'));
  });

  it.each<[CredentialName, string]>([
    ['clientSecret', 'Client Secret: Unusual+Secret/1'],
    ['refreshToken', '"Unusual-Token"'],
    ['clientId', 'unusual.'],
  ])('%s of an unusual shape is asked about: %j', (credential, text) => {
    expect(read(credential, text).kind).toBe('question');
  });

  it('is left alone where two values could be meant, and where it is nothing but itself', () => {
    const other = clientSecret.replace('canary', 'canarx');
    expect(read('clientSecret', `${clientSecret}\n${other}`)).toEqual(
      value(`${clientSecret}\n${other}`),
    );
    expect(read('clientId', 'anything')).toEqual(value('anything'));
  });
});

describe('an address, as people paste it', () => {
  it.each<[CredentialName, string, string, string]>([
    ['tokenEndpoint', `${tokenEndpoint}/`, tokenEndpoint, '/'],
    [
      'tokenEndpoint',
      `${tokenEndpoint}?grant_type=refresh_token`,
      tokenEndpoint,
      '?grant_type=refresh_token',
    ],
    ['restEndpoint', `${restEndpoint}/#top`, restEndpoint, '/#top'],
    [
      'restEndpoint',
      `Workday REST API Endpoint\t${restEndpoint}`,
      restEndpoint,
      'Workday REST API Endpoint',
    ],
    ['restEndpoint', `<${restEndpoint}>.`, restEndpoint, '< >.'],
    ['restEndpoint', restEndpoint.replace('https://impl-', 'HTTPS://Impl-'), restEndpoint, ''],
  ])('%s: %s', (credential, text, meant, dropped) => {
    const entered = read(credential, text);
    expect(entered).toMatchObject({ kind: 'value', value: meant });
    if (dropped) expect(entered.dropped).toBe(dropped);
  });

  it('is told from the other one where both were pasted', () => {
    const page = `Workday REST API Endpoint ${restEndpoint}\nToken Endpoint ${tokenEndpoint}`;
    expect(read('restEndpoint', page).value).toBe(restEndpoint);
    expect(read('tokenEndpoint', page).value).toBe(tokenEndpoint);
  });

  const hostile = [
    'https://impl-services1.wd12.myworkday.com\\ccx\\api\\v1\\acme_dpt1\\@evil.example/x',
    'https://impl-services1.wd12.myworkday.com@evil.example/ccx/api/v1/acme_dpt1',
    'https://evil.example/?https://impl-services1.wd12.myworkday.com.evil.example/ccx/api/v1/a',
    'https://evil.example#/ccx/api/v1/acme_dpt1',
    'https://impl-services1.wd12.myworkday.com:8443/ccx/api/v1/acme_dpt1',
    'http://impl-services1.wd12.myworkday.com/ccx/api/v1/acme_dpt1',
  ];
  it.each(hostile)('is refused if it is an attacker’s: %s', (text) => {
    expect(canonicalEndpoint(read('restEndpoint', text).value)).toBeNull();
  });

  it('is canonical or stays what was entered, whatever was pasted', () => {
    const pieces = fc.constantFrom(
      ...hostile,
      restEndpoint,
      tokenEndpoint,
      '\\',
      '@',
      '?',
      '#',
      ' ',
      '\n',
      '/',
      '..',
      '%2e',
      '.',
    );
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 4 }), (some) => {
        const text = some.join('');
        const entered = read('restEndpoint', text).value;
        const endpoint = endpointOf(entered);
        if (endpoint) {
          expect(entered).toBe(canonicalEndpoint(entered));
          expect(new URL(entered).host).toBe(endpoint.host);
          expect(text.toLowerCase()).toContain(entered.toLowerCase());
        } else expect(entered).toBe(text.trim());
      }),
      { numRuns: 3_000 },
    );
  });
});

describe('a user name', () => {
  it.each([
    ['ISU Kolleno', 'ISU Kolleno', ''],
    ['ISU Report Owner ', 'ISU Report Owner', ''],
    [`kolleno-integration@${at.tenant}`, 'kolleno-integration', `@${at.tenant}`],
    [`kolleno-integration@${at.tenant.toUpperCase()}`, 'kolleno-integration', '@ACME_DPT1'],
    ['User Name: ISU Kolleno', 'ISU Kolleno', 'User Name:'],
    ['\u200bISU Kolleno\u200b', 'ISU Kolleno', ''],
    ['“ISU Kolleno”', 'ISU Kolleno', '“”'],
    ['kolleno@acme.example', 'kolleno@acme.example', ''],
    ['ISU & Co <1>', 'ISU & Co <1>', ''],
  ])('%j is %j', (text, meant, dropped) => {
    expect(read('isuUserName', text)).toEqual(value(meant, dropped));
  });

  it.each([
    ['kolleno-integration@other_tenant', 'kolleno-integration'],
    ['ISU Kolleno.', 'ISU Kolleno'],
  ])('%s may be meant, so it is asked', (text, without) => {
    expect(read('isuUserName', text)).toMatchObject({ kind: 'question', value: without });
  });
});

describe('a password', () => {
  it('is never changed without a question', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const entered = read('isuPassword', text);
        if (entered.kind === 'value') expect(entered.value).toBe(text);
      }),
    );
    expect(read('isuPassword', 'Password: Quiet-Harbour-27')).toEqual({
      kind: 'question',
      value: 'Quiet-Harbour-27',
      dropped: 'Password:',
    });
    expect(read('isuPassword', 'Quiet-Harbour-27\n')).toMatchObject({
      kind: 'question',
      dropped: '',
    });
  });
});
