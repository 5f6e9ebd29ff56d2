import { describe, expect, it } from 'vitest';
import { defaultNames } from '../../../utils/guide/index.ts';
import {
  captured,
  home,
  isu,
  type Move,
  proved,
  seenOn,
  step,
} from '../../fixtures/administrator-moves.ts';
import {
  clientForm,
  clientResult,
  endpoints,
  newSecret,
  tokenChoice,
  tokenForm,
  tokenResult,
} from '../../fixtures/api-client-pages.ts';

describe('register-api-client', () => {
  const form = clientForm({
    name: defaultNames.apiClient,
    scopes: ['Customer Accounts', 'System'],
  });
  it('is done when the page shows id and secret in full', () => {
    expect(proved(form, 'ok', clientResult())).toEqual([
      step('register-api-client', 'done', { detail: defaultNames.apiClient }),
    ]);
  });

  it.each([
    ['masked', '••••••••', 'masked'],
    ['cut off', 'k3k3k3…', 'cutOff'],
  ])('needs attention when the secret is %s', (_, secret, key) => {
    expect(proved(form, 'ok', clientResult(secret))).toMatchObject([
      { state: 'attention', finding: `findings.page.${key}` },
    ]);
  });

  it('waits for a secret that does not show yet', () => {
    const all = seenOn(form, 'ok', clientResult(''), clientResult()).slice(-2);
    expect(all[0]).toEqual([]);
    expect(all[1]).toMatchObject([{ state: 'done' }]);
  });

  it('needs attention when the page is left before that', () => {
    expect(proved(form, 'ok', clientResult(''), home)).toMatchObject([
      { state: 'attention', finding: 'findings.page.notCaptured' },
    ]);
    expect(proved(form, 'ok', clientResult(), home)).toEqual([]);
  });

  it('keeps the finding about its form', () => {
    const expiring = clientForm({
      name: 'x',
      scopes: ['Customer Accounts', 'System'],
      nonExpiring: false,
    });
    const all = seenOn(expiring, 'ok', clientResult(''), clientResult()).slice(-2);
    for (const evidence of all) {
      expect(evidence).toContainEqual(
        expect.objectContaining(
          step('register-api-client', 'attention', { finding: 'findings.field.expiringToken' }),
        ),
      );
    }
  });

  it('names the missing scope', () => {
    expect(
      proved(
        clientForm({ name: defaultNames.apiClient, scopes: ['System'] }),
        'ok',
        clientResult(),
      ),
    ).toMatchObject([
      {
        state: 'attention',
        finding: 'findings.field.scopeMissing',
        substitutions: ['Customer Accounts'],
      },
    ]);
  });

  it('stays done when the secret disappears after it was read', () => {
    expect(seenOn(form, 'ok', clientResult(), clientResult(''), home).at(-1)).toEqual([]);
  });

  it('does not take an older secret for the new one', () => {
    expect(proved(captured('clientId', 'clientSecret'), newSecret(''))).toEqual([]);
    expect(proved(captured('clientId', 'clientSecret'), newSecret(''), home)).toMatchObject([
      { state: 'attention', finding: 'findings.page.notCaptured' },
    ]);
  });

  it('is done again by a new secret, and needs attention if that is lost', () => {
    expect(proved(captured('clientId'), newSecret())).toMatchObject([{ state: 'done' }]);
    expect(proved(captured('clientId', 'clientSecret'), newSecret('••••••••'), home)).toMatchObject(
      [{ state: 'attention', finding: 'findings.page.notCaptured' }],
    );
  });
});

describe('manage-refresh-tokens', () => {
  it('is done when the ISU’s token is on the page', () => {
    expect(proved(tokenForm(isu), 'ok', tokenChoice(true), 'ok', tokenResult())).toEqual([
      step('manage-refresh-tokens', 'done', { detail: isu }),
    ]);
  });

  it.each<[string, Move[], string]>([
    [
      'the administrator’s account',
      [tokenForm('lmcneil'), 'ok', tokenChoice()],
      'findings.field.wrongAccount',
    ],
    ['no new token', [tokenChoice(false), 'ok', home], 'findings.field.noNewToken'],
    [
      'a token of somebody else',
      [tokenResult(undefined, 'lmcneil')],
      'findings.page.tokenForOtherAccount',
    ],
    ['a token left behind', [tokenResult(''), home], 'findings.page.notCaptured'],
  ])('needs attention after %s', (_, moves, finding) => {
    expect(proved(...moves)).toMatchObject([
      { task: 'manage-refresh-tokens', state: 'attention', finding },
    ]);
  });
});

describe('view-api-clients', () => {
  it('is done when both endpoints are this tenant’s', () => {
    expect(proved(endpoints())).toEqual([step('view-api-clients', 'done')]);
  });

  it('needs attention when one is another tenant’s', () => {
    expect(
      proved(endpoints('https://impl-services1.wd12.myworkday.com/ccx/api/v1/acme')),
    ).toMatchObject([
      {
        state: 'attention',
        finding: 'findings.page.endpointOfOtherTenant',
        substitutions: ['Workday REST API Endpoint', 'acme', 'acme_dpt1'],
      },
    ]);
  });
});
