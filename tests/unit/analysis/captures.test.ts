import { describe, expect, it } from 'vitest';
import { readCaptures } from '../../../utils/analysis/captures/captures.ts';
import { observe } from '../../../utils/analysis/observe/observe.ts';
import { recognise } from '../../../utils/analysis/recognise/recognise.ts';
import { notFilling } from '../../../utils/content/fill/fill-page.ts';
import { defaultNames, detours, tasks } from '../../../utils/guide/index.ts';
import type { PageSnapshot } from '../../../utils/workday/dom/snapshot.ts';
import {
  clientForm,
  clientId,
  clientResult,
  clientSecret,
  clientView,
  endpoints,
  newSecret,
  plainClientForm,
  refreshToken,
  restEndpoint,
  tokenEndpoint,
  tokenResult,
} from '../../fixtures/api-client-pages.ts';
import {
  examples,
  goodPassword,
  permissionForm,
  userForm,
  userResult,
} from '../../fixtures/guide-pages.ts';
import { password, shown, snapshot, text } from '../../fixtures/snapshot.ts';

const read = (page: PageSnapshot, names = defaultNames) =>
  readCaptures(recognise(page, { tasks, detours }), page, names);

/** The captures of a page besides the tenant, in plain text. */
function captured(page: PageSnapshot, names = defaultNames) {
  const { captures } = read(page, names);
  return Object.fromEntries(
    captures
      .filter(({ credential }) => credential !== 'tenant')
      .map(({ credential, value }) => [credential, value.reveal()]),
  );
}
const refusals = (page: PageSnapshot, names = defaultNames) => read(page, names).refusals;

describe('captures', () => {
  const isu = defaultNames.isuUserName;
  it.each<[string, PageSnapshot, Record<string, string>]>([
    ['the client’s result page', clientResult(), { clientId, clientSecret }],
    ['the page of a new secret', newSecret(), { clientId, clientSecret }],
    ['View API Client', clientView(), {}],
    ['the token’s result page', tokenResult(), { refreshToken }],
    ['View API Clients', endpoints(), { restEndpoint, tokenEndpoint }],
    [
      'the filled user form',
      userForm({ userName: isu, first: goodPassword }),
      { isuUserName: isu, isuPassword: goodPassword },
    ],
    [
      'a user name of one’s own',
      userForm({ userName: 'isu-kolleno', first: goodPassword }),
      { isuUserName: 'isu-kolleno', isuPassword: goodPassword },
    ],
    ['the user’s result page', userResult('isu-kolleno'), { isuUserName: 'isu-kolleno' }],
    [
      'the form with Require New Password left on',
      userForm({ userName: isu, first: goodPassword, requireNew: true }),
      { isuUserName: isu, isuPassword: goodPassword },
    ],
  ])('%s', (_, page, expected) => {
    expect(captured(page)).toEqual(expected);
    expect(refusals(page)).toEqual([]);
  });

  it('keep dots and stars in a password', () => {
    const dotted = 'Quiet***Harbour-27...';
    expect(captured(userForm({ userName: isu, first: dotted }))).toMatchObject({
      isuPassword: dotted,
    });
  });

  it('include the token of the chosen user', () => {
    const names = { ...defaultNames, isuUserName: 'isu-kolleno' };
    expect(captured(tokenResult(refreshToken, 'isu-kolleno'), names)).toEqual({ refreshToken });
  });

  it('include the tenant on every certain page, and on no detour', () => {
    const { captures } = read(permissionForm());
    expect(captures.map(({ credential, value }) => [credential, value.reveal()])).toEqual([
      ['tenant', 'acme_dpt1'],
    ]);
    expect(read(plainClientForm()).captures).toEqual([]);
  });

  it('are empty on a page that is only possible', () => {
    const page = snapshot('View API Clients', 'report', [shown('Address', restEndpoint)]);
    expect(read(page)).toEqual({ captures: [], refusals: [], refused: [] });
  });

  it.each(examples)('$name: values stay out of what is printed', ({ page }) => {
    const printed = JSON.stringify(read(page));
    for (const secret of [clientSecret, refreshToken, goodPassword])
      expect(printed).not.toContain(secret);
  });
});

describe('a password', () => {
  const isu = defaultNames.isuUserName;
  it.each([
    ['typed only once', userForm({ userName: isu, first: goodPassword, second: '' })],
    [
      'typed in two ways',
      userForm({ userName: isu, first: goodPassword, second: `${goodPassword}x` }),
    ],
    ['that breaks the rules', userForm({ userName: isu, first: 'short' })],
    ['that breaks the sign-in', userForm({ userName: isu, first: `${goodPassword}&<` })],
    [
      'that Workday will replace by a random one',
      userForm({ userName: isu, first: goodPassword, random: true }),
    ],
    [
      'that a program entered in both boxes',
      byProgram(
        userForm({ userName: isu, first: goodPassword }),
        'New Password',
        'New Password Verify',
      ),
    ],
    [
      'that a program entered in the first box',
      byProgram(userForm({ userName: isu, first: goodPassword }), 'New Password'),
    ],
    [
      'that a program repeated in the second box',
      byProgram(userForm({ userName: isu, first: goodPassword }), 'New Password Verify'),
    ],
    ['in disabled boxes', disabled(userForm({ userName: isu, first: goodPassword }))],
  ])('%s is not captured, nor the user name with it', (_, page) => {
    expect(captured(page)).toEqual({});
  });

  function byProgram(page: PageSnapshot, ...labels: string[]): PageSnapshot {
    const rows = page.rows.map((one) =>
      labels.includes(one.label) && one.reading.kind === 'password'
        ? { ...one, reading: { ...one.reading, byProgram: true as const } }
        : one,
    );
    return { ...page, rows };
  }

  it.each(['New Password', 'New Password Verify'])(
    'that a program entered is marked at %s, and Fill replaces it',
    (label) => {
      const page = byProgram(userForm({ userName: isu, first: goodPassword }), label);
      const { status } = observe(
        page,
        { names: defaultNames, skipped: {}, captured: [] },
        notFilling,
      );
      expect(status.fields.find((field) => field.label === label)).toMatchObject({
        verdict: 'differs',
        fillable: true,
        finding: { key: 'findings.field.passwordByProgram' },
      });
    },
  );

  function disabled(page: PageSnapshot): PageSnapshot {
    return { ...page, rows: page.rows.map((one) => ({ ...one, disabled: true })) };
  }
});

describe('refusals', () => {
  const cases: [string, PageSnapshot, string][] = [
    ['dots', clientResult('••••••••••'), 'masked'],
    ['stars', clientResult('**********'), 'masked'],
    ['dots but for the end', clientResult('●●●●●●●●k3k3'), 'masked'],
    ['an ellipsis', clientResult('k3k3k3k3…'), 'cutOff'],
    ['an ellipsis in the middle', clientResult('k3k3…k3k3'), 'cutOff'],
    ['three full stops', clientResult('k3k3k3k3...'), 'cutOff'],
    ['one dot in the place of a character', clientResult('k3k3•k3k3'), 'masked'],
    ['a blank', clientResult('k3k3 k3k3'), 'broken'],
    ['a zero-width blank', clientResult('k3k3\u200bk3k3'), 'broken'],
    ['a line break', clientResult('k3k3\nk3k3'), 'broken'],
    ['a masked token', tokenResult('••••••••'), 'masked'],
    ['a cut-off token', tokenResult('r7r7r7…'), 'cutOff'],
    ['a token for somebody else', tokenResult(refreshToken, 'lmcneil'), 'tokenForOtherAccount'],
    [
      'another tenant’s REST endpoint',
      endpoints(restEndpoint.replace('acme_dpt1', 'acme')),
      'endpointOfOtherTenant',
    ],
    [
      'another tenant’s token endpoint',
      endpoints(undefined, tokenEndpoint.replace('acme_dpt1', 'acme')),
      'endpointOfOtherTenant',
    ],
    ['the token endpoint in the wrong row', endpoints(tokenEndpoint), 'endpointUnknown'],
    [
      'an address elsewhere',
      endpoints('https://impl-services1.wd12.myworkday.com.evil.example/ccx/api/v1/acme_dpt1'),
      'endpointUnknown',
    ],
    ['no address', endpoints(undefined, 'n/a'), 'endpointUnknown'],
  ];
  it.each(cases)('%s', (_, page, key) => {
    expect(refusals(page).map((one) => one.key)).toEqual([`findings.page.${key}`]);
  });

  it('keep intact values of the same page', () => {
    expect(captured(clientResult('••••••••'))).toEqual({ clientId });
    expect(captured(endpoints('n/a'))).toEqual({ tokenEndpoint });
  });

  it('name the field, the page and the account, never the value', () => {
    expect(refusals(clientResult('k3k3 k3k3'))[0]?.substitutions).toEqual([
      'Client Secret',
      'Register API Client for Integrations',
    ]);
    expect(refusals(tokenResult(refreshToken, 'lmcneil'))[0]?.substitutions).toEqual([
      'lmcneil',
      defaultNames.isuUserName,
    ]);
  });

  it('do not include an empty value', () => {
    expect(read(clientResult('', ''))).toMatchObject({ refusals: [], refused: [] });
    expect(captured(tokenResult(''))).toEqual({});
  });

  it('do not include a value in a password box, which is read as it is', () => {
    const page = clientResult();
    const rows = page.rows.map((one) =>
      one.label === 'Client Secret' ? password('Client Secret', clientSecret) : one,
    );
    expect(captured({ ...page, rows })).toEqual({ clientId, clientSecret });
  });

  it('do not include an input of a form', () => {
    const page = clientForm();
    expect(captured({ ...page, rows: [...page.rows, text('Client Secrets', 'x')] })).toEqual({});
  });
});
