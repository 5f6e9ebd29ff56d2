import { describe, expect, it } from 'vitest';
import {
  addLook,
  emptyHistory,
  markOkPressed,
  type PageHistory,
} from '../../../utils/analysis/evidence/page-history.ts';
import { type Observation, observe } from '../../../utils/analysis/observe/observe.ts';
import { defaultNames } from '../../../utils/guide/index.ts';
import type { CompareContext } from '../../../utils/state/guide-context.ts';
import type { Evidence } from '../../../utils/state/progress.ts';
import type { PageSnapshot } from '../../../utils/workday/dom/snapshot.ts';
import {
  clientForm,
  clientResult,
  endpoints,
  newSecret,
  tokenChoice,
  tokenForm,
  tokenResult,
} from '../../fixtures/api-client-pages.ts';
import {
  activationConfirm,
  activationForm,
  allGranted,
  constrained,
  examples,
  goodPassword,
  groupConstrained,
  groupEdit,
  groupForm,
  groupView,
  passwordRules,
  permissionForm,
  permissionGrid,
  permissionResult,
  unconstrained,
  userForm,
  userResult,
} from '../../fixtures/guide-pages.ts';
import { shown, snapshot } from '../../fixtures/snapshot.ts';

const isu = defaultNames.isuUserName;
const group = defaultNames.securityGroup;
const home = snapshot('Home', 'report', []);
const error = { kind: 'error' as const, text: 'Errors: 1' };
const alert = { kind: 'alert' as const, text: 'Alerts: 1' };
const nothing: CompareContext = { names: defaultNames, skipped: {}, captured: [] };
const idle = { running: false, done: 0, total: 0, current: '', problems: [] };

/** One step of an administrator through pages; `ok` presses OK on the open page. */
type Move = PageSnapshot | 'ok' | CompareContext;

function everythingOn(...moves: Move[]): Evidence[][] {
  let history: PageHistory = emptyHistory;
  let context = nothing;
  let last: Observation | null = null;
  const evidence: Evidence[][] = [];
  const look = (page: PageSnapshot) => {
    last = observe(page, context, idle);
    const step = addLook(history, last);
    history = step.history;
    evidence.push(step.evidence);
  };
  for (const move of moves) {
    if (move === 'ok') history = markOkPressed(history);
    else if ('names' in move) {
      context = move;
      if (last) look((last as Observation).snapshot);
    } else look(move);
  }
  return evidence;
}

/** Evidence about steps. Records of the pages' values: record.test.ts. */
const seenOn = (...moves: Move[]): Evidence[][] =>
  everythingOn(...moves).map((evidence) => evidence.filter(({ type }) => type !== 'record'));

/** Evidence of the last move. */
const proved = (...moves: Move[]): Evidence[] => seenOn(...moves).at(-1) ?? [];
const captured = (...credentials: CompareContext['captured']): CompareContext => ({
  ...nothing,
  captured: credentials,
});
const step = (task: string, state: string, more: object = {}) => ({
  type: 'step',
  task,
  state,
  ...more,
});

const filledUser = userForm({ userName: isu, first: goodPassword });
const withPassword = captured('isuUserName', 'isuPassword');

describe('a visit proves nothing', () => {
  it.each(
    examples
      .filter(({ name }) => !['group edit page', 'constrained group'].includes(name))
      .filter(({ is }) => is.page === 'form' || is.page === 'confirm'),
  )('$name', ({ page }) => {
    expect(seenOn(page, home, page).flat()).toEqual([]);
  });

  it('and neither does a page that is still loading', () => {
    expect(proved(filledUser, 'ok', { ...userResult(), busy: true })).toEqual([]);
  });

  it('and neither does a page that is only possible', () => {
    expect(proved(snapshot('View API Clients', 'report', [shown('x', 'y')]))).toEqual([]);
  });
});

describe('create-integration-system-user', () => {
  it('is done when the result page follows the form and the password is captured', () => {
    expect(proved(withPassword, filledUser, 'ok', userResult())).toEqual([
      step('create-integration-system-user', 'done', { detail: isu }),
    ]);
  });

  it('survives a loading page in between', () => {
    const [done] = proved(
      withPassword,
      filledUser,
      'ok',
      { ...filledUser, busy: true },
      userResult(),
    );
    expect(done).toMatchObject({ state: 'done' });
  });

  it('is done once the vault confirms the password', () => {
    const all = seenOn(filledUser, 'ok', userResult(), withPassword).slice(-2);
    expect(all[0]).toEqual([
      step('create-integration-system-user', 'attention', {
        finding: 'findings.page.passwordNotCaptured',
      }),
    ]);
    expect(all[1]).toEqual([step('create-integration-system-user', 'done', { detail: isu })]);
  });

  it.each([
    ['a random password', userForm({ userName: isu, random: true }), 'generateRandomPassword'],
    [
      'a password to be changed',
      userForm({ userName: isu, first: goodPassword, requireNew: true }),
      'requireNewPassword',
    ],
  ])('needs attention after %s, and keeps needing it', (_, form, key) => {
    const all = seenOn(
      withPassword,
      form,
      'ok',
      userResult(),
      captured('isuPassword', 'isuUserName', 'tenant'),
    );
    expect(all.at(-2)).toEqual(
      [
        step('create-integration-system-user', 'attention', { finding: `findings.field.${key}` }),
      ].map((one) => expect.objectContaining(one)),
    );
    expect(all.at(-1)).toEqual([]);
  });

  it('follows another user name', () => {
    const form = userForm({ userName: 'isu-kolleno', first: goodPassword });
    expect(proved(withPassword, form, 'ok', userResult('isu-kolleno'))).toEqual([
      { type: 'chosen', name: 'isuUserName', value: 'isu-kolleno' },
      step('create-integration-system-user', 'done', { detail: 'isu-kolleno' }),
    ]);
  });

  it('is not proved by an error, a cancelled form or another account', () => {
    expect(proved(withPassword, filledUser, 'ok', { ...filledUser, errors: [error] })).toEqual([]);
    expect(
      proved(withPassword, filledUser, 'ok', { ...filledUser, errors: [error] }, home),
    ).toEqual([]);
    expect(proved(withPassword, filledUser, home)).toEqual([]);
    expect(proved(withPassword, userResult('payroll-isu'))).toEqual([]);
  });
});

describe('create-security-group', () => {
  it('is done when the edit page of the Unconstrained type follows', () => {
    expect(proved(groupForm(unconstrained, group), 'ok', groupEdit())).toEqual([
      step('create-security-group', 'done', { detail: group }),
    ]);
  });

  it('follows another name', () => {
    expect(
      proved(groupForm(unconstrained, 'Kolleno ISSG'), 'ok', groupEdit([], 'Kolleno ISSG')),
    ).toEqual([
      { type: 'chosen', name: 'securityGroup', value: 'Kolleno ISSG' },
      step('create-security-group', 'done', { detail: 'Kolleno ISSG' }),
    ]);
  });

  it('needs attention when the group came out Constrained', () => {
    expect(proved(groupForm(constrained, group), 'ok', groupConstrained())).toContainEqual(
      step('create-security-group', 'attention', { finding: 'findings.page.constrainedGroup' }),
    );
  });

  it('recommends a free name after a Constrained group took the recommended one', () => {
    expect(proved(groupForm(constrained, group), 'ok', groupConstrained())).toContainEqual({
      type: 'chosen',
      name: 'securityGroup',
      value: `${group} 2`,
    });
  });

  it('keeps the recommended name when the Constrained group has another', () => {
    const names = proved(groupForm(constrained, 'Mistake'), 'ok', groupConstrained('Mistake')).map(
      ({ type }) => type,
    );
    expect(names).not.toContain('chosen');
  });

  it('is proved by opening the group later, not by opening another group', () => {
    expect(proved(groupEdit())).toEqual([step('create-security-group', 'done', { detail: group })]);
    expect(proved(groupEdit([], 'Payroll Group'))).toEqual([]);
    expect(proved(groupConstrained('Payroll Group'))).toEqual([]);
  });
});

describe('edit-security-group', () => {
  const member = groupEdit([isu]);
  it('is done when the view page shows the user as member', () => {
    expect(proved(member, 'ok', groupView())).toEqual(
      expect.arrayContaining([step('edit-security-group', 'done', { detail: isu })]),
    );
  });

  it('needs attention without the user, at once and later', () => {
    const missing = expect.objectContaining(
      step('edit-security-group', 'attention', { finding: 'findings.field.groupWithoutUser' }),
    );
    expect(proved(groupEdit(), 'ok', groupView([]))).toContainEqual(missing);
    expect(seenOn(member, 'ok', groupView(), home, groupView(['other'])).at(-1)).toContainEqual(
      missing,
    );
  });

  it('follows the form if the view page is folded', () => {
    const folded = groupView(['a', 'b', 'c', 'd', 'e'], group, 3);
    expect(proved(member, 'ok', folded)).toContainEqual(
      step('edit-security-group', 'done', { detail: isu }),
    );
    expect(
      proved(folded).filter((one) => one.type === 'step' && one.task === 'edit-security-group'),
    ).toEqual([]);
  });

  it('is not proved by another group, even with the user in it', () => {
    expect(proved(groupView([isu], 'Payroll Group'))).toEqual([]);
  });

  it('adopts a renamed group only with the user in it', () => {
    expect(
      proved(groupEdit([isu], 'Kolleno ISSG'), 'ok', groupView([isu], 'Kolleno ISSG')),
    ).toContainEqual({
      type: 'chosen',
      name: 'securityGroup',
      value: 'Kolleno ISSG',
    });
    expect(
      proved(
        groupEdit(['other'], 'Payroll Group'),
        'ok',
        groupView(['other'], 'Payroll Group'),
      ).filter((one) => one.type === 'chosen'),
    ).toEqual([]);
  });
});

describe('maintain-domain-permissions', () => {
  const [first, ...others] = allGranted.view?.items ?? [];
  const oneMissing = { ...allGranted, view: { items: others } };
  const steps = (evidence: Evidence[]) => evidence.filter((one) => one.type === 'step');

  it('is done when the confirmation shows every permission', () => {
    expect(steps(proved(permissionForm(allGranted), 'ok', permissionResult()))).toEqual([
      step('maintain-domain-permissions', 'done', { detail: '19/19' }),
    ]);
  });

  it('needs attention with the count when one is missing', () => {
    expect(steps(proved(permissionForm(oneMissing), 'ok', permissionResult(oneMissing)))).toEqual([
      step('maintain-domain-permissions', 'attention', {
        detail: '18/19',
        finding: 'findings.page.permissionsMissing',
      }),
    ]);
  });

  it('counts a skipped permission as settled', () => {
    const context = { ...nothing, skipped: { [`view:${first}`]: 'Not offered' } };
    expect(
      steps(proved(context, permissionForm(oneMissing), 'ok', permissionResult(oneMissing))),
    ).toEqual([step('maintain-domain-permissions', 'done', { detail: '19/19' })]);
  });

  it('follows the form if the confirmation is folded, and stays with it', () => {
    const folded = permissionResult({
      ...allGranted,
      view: { items: others.slice(0, 5), hidden: 1 },
    });
    const all = seenOn(permissionForm(allGranted), 'ok', folded, captured('tenant'));
    expect(steps(all.at(-2) ?? [])).toEqual([
      step('maintain-domain-permissions', 'done', { detail: '19/19' }),
    ]);
    expect(all.at(-1)).toEqual([]);
  });

  it('reports what could not be read', () => {
    const folded = { ...allGranted, view: { items: others.slice(0, 5), hidden: 1 } };
    expect(steps(proved(permissionForm(folded), 'ok', permissionResult(folded)))).toMatchObject([
      { state: 'attention', finding: 'findings.page.permissionsUnread' },
    ]);
  });

  it('prefers the confirmation to the form', () => {
    expect(
      steps(proved(permissionForm(allGranted), 'ok', permissionResult(oneMissing))),
    ).toMatchObject([{ state: 'attention', detail: '18/19' }]);
  });

  it('is judged by the form if no known page follows', () => {
    expect(steps(proved(permissionForm(allGranted), 'ok', home))).toMatchObject([
      { state: 'done' },
    ]);
    expect(
      steps(proved(permissionGrid(['View Only', 'Process: Banking']), 'ok', home)),
    ).toMatchObject([{ state: 'attention', detail: '1/19' }]);
  });

  it('is not proved by another group’s lists', () => {
    expect(proved(permissionForm(allGranted, { group: 'Payroll Group' }), 'ok', home)).toEqual([]);
  });
});

describe('activate-security-policy-changes', () => {
  const [form, confirmed] = [
    activationForm(defaultNames.activationComment),
    activationConfirm(true),
  ];
  it('is done only after the second page, ticked, was left without an error', () => {
    const all = seenOn(form, 'ok', confirmed, 'ok', home);
    expect(all.slice(0, -1).flat()).toEqual([]);
    expect(all.at(-1)).toEqual([step('activate-security-policy-changes', 'done')]);
  });

  it.each<[string, Move[]]>([
    ['the first page alone', [form, 'ok', home]],
    ['the second page cancelled', [form, 'ok', confirmed, home]],
    ['an error', [form, 'ok', confirmed, 'ok', { ...confirmed, errors: [error] }, home]],
    [
      'an alert that was not passed',
      [form, 'ok', confirmed, 'ok', { ...confirmed, errors: [alert] }, home],
    ],
    ['an error page', [form, 'ok', confirmed, 'ok', { ...home, errors: [error] }]],
  ])('is not done by %s', (_, moves) => {
    expect(seenOn(...moves).flat()).toEqual([]);
  });

  it('is done when OK was pressed again on an alert', () => {
    const alerted = { ...confirmed, errors: [alert] };
    expect(proved(confirmed, 'ok', alerted, 'ok', home)).toMatchObject([{ state: 'done' }]);
  });

  it('needs attention when Workday saved it without Confirm', () => {
    expect(proved(activationConfirm(false), 'ok', home)).toMatchObject([
      { state: 'attention', finding: 'findings.field.confirm' },
    ]);
  });
});

describe('maintain-password-rules', () => {
  it.each([
    [
      'done with the user among others',
      passwordRules(['other', isu]),
      [{ state: 'done', detail: isu }],
    ],
    [
      'in need of attention without the user',
      passwordRules(['other']),
      [{ state: 'attention', finding: 'findings.field.notExempt' }],
    ],
    [
      'in need of attention with an empty list',
      passwordRules(),
      [{ state: 'attention', finding: 'findings.field.notExempt' }],
    ],
    ['left open by a folded list', passwordRules(['a', 'b', 'c', 'd', 'e'], 4), []],
  ])('is %s', (_, page, expected) => {
    expect(proved(page, 'ok', home)).toMatchObject(expected);
    expect(proved(page, 'ok', home)).toHaveLength(expected.length);
  });
});

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

describe('a second look', () => {
  it.each(examples)('at the $name gives no new evidence', ({ page }) => {
    expect(proved(page, page)).toEqual([]);
  });

  it('publishes no secret', () => {
    const evidence = seenOn(
      withPassword,
      filledUser,
      'ok',
      userResult(),
      clientResult(),
      tokenResult(),
      endpoints(),
    );
    const printed = JSON.stringify(evidence);
    for (const secret of [goodPassword, 'k3k3', 'r7r7']) expect(printed).not.toContain(secret);
  });
});

describe('the page history', () => {
  const look = (page: PageSnapshot) => observe(page, nothing, idle);
  const historyOf = (...pages: PageSnapshot[]) =>
    pages.reduce(
      (history, page) => markOkPressed(addLook(history, look(page)).history),
      emptyHistory,
    );

  it('keeps a form for the result page that follows it', () => {
    expect(historyOf(filledUser, userResult()).visit.form?.recognition.page?.id).toBe('form');
  });

  it('keeps no form, which may hold a password, once another page is open', () => {
    expect(historyOf(filledUser, home).visit.form).toBeNull();
    expect(historyOf(filledUser, userResult(), home).visit.form).toBeNull();
  });

  it('keeps no form that Workday refused', () => {
    expect(historyOf(filledUser, { ...userResult(), errors: [error] }).visit.form).toBeNull();
  });
});
