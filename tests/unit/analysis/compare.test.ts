import { describe, expect, it } from 'vitest';
import { readCaptures } from '../../../utils/analysis/captures/captures.ts';
import { compare } from '../../../utils/analysis/observe/compare-page.ts';
import { recognise } from '../../../utils/analysis/recognise/recognise.ts';
import { defaultNames, detours, tasks } from '../../../utils/guide/index.ts';
import type { CompareContext } from '../../../utils/state/guide-context.ts';
import type { FillProgress, Verdict } from '../../../utils/state/page-status.ts';
import type { PageSnapshot, RowSnapshot } from '../../../utils/workday/dom/snapshot.ts';
import {
  clientForm,
  clientResult,
  plainClientForm,
  tenantSetup,
  tokenChoice,
  tokenForm,
} from '../../fixtures/api-client-pages.ts';
import {
  activationConfirm,
  activationForm,
  constrained,
  examples,
  goodPassword,
  groupConstrained,
  groupEdit,
  groupForm,
  groupView,
  passwordRules,
  permissionForm,
  unconstrained,
  userForm,
} from '../../fixtures/guide-pages.ts';
import {
  area,
  number,
  password,
  prompt,
  shown,
  snapshot,
  snapshotRow,
  text,
} from '../../fixtures/snapshot.ts';

const idle: FillProgress = { running: false, done: 0, total: 0, current: '', problems: [] };
const fresh: CompareContext = { names: defaultNames, skipped: {}, captured: [] };

function judged(page: PageSnapshot, context = fresh) {
  const recognition = recognise(page, { tasks, detours });
  const captures = readCaptures(recognition, page, context.names);
  return compare(recognition, page, context, captures, idle).status;
}

function field(page: PageSnapshot, id: string, context = fresh) {
  const found = judged(page, context).fields.find((one) => one.id === id);
  if (!found) throw new Error(`no field ${id}`);
  return found;
}

const withRow = (page: PageSnapshot, replacement: RowSnapshot): PageSnapshot => ({
  ...page,
  rows: page.rows.map((one) => (one.label === replacement.label ? replacement : one)),
});

describe('verdicts', () => {
  const isu = defaultNames.isuUserName;
  const cases: [string, PageSnapshot, string, Verdict][] = [
    ['a name that is not entered', userForm(), 'user-name', 'empty'],
    ['the recommended name', userForm({ userName: isu }), 'user-name', 'ok'],
    ['another name', userForm({ userName: 'isu-kolleno' }), 'user-name', 'differs'],
    [
      'a number with decimals',
      withRow(userForm(), number('Session Timeout Minutes', '0,00')),
      'session-timeout-minutes',
      'ok',
    ],
    [
      'another number',
      withRow(userForm(), number('Session Timeout Minutes', '30')),
      'session-timeout-minutes',
      'differs',
    ],
    [
      'no number',
      withRow(userForm(), number('Session Timeout Minutes', '')),
      'session-timeout-minutes',
      'empty',
    ],
    ['a box left unticked as it should', userForm(), 'generate-random-password', 'ok'],
    [
      'a box ticked that should not be',
      userForm({ random: true }),
      'generate-random-password',
      'differs',
    ],
    ['no option', groupForm(), 'type-of-tenanted-security-group', 'empty'],
    ['the right option', groupForm(unconstrained), 'type-of-tenanted-security-group', 'ok'],
    ['its neighbour', groupForm(constrained), 'type-of-tenanted-security-group', 'differs'],
    ['an empty list', groupEdit(), 'integration-system-users', 'empty'],
    ['a list with the user', groupEdit(['other', isu]), 'integration-system-users', 'ok'],
    ['a list without the user', groupEdit(['other']), 'integration-system-users', 'differs'],
    [
      'a folded list without the user',
      groupEdit(['a', 'b', 'c', 'd', 'e'], undefined, 2),
      'integration-system-users',
      'unknown',
    ],
    [
      'a folded list with the user',
      groupEdit([isu, 'b', 'c', 'd', 'e'], undefined, 2),
      'integration-system-users',
      'ok',
    ],
    [
      'a user whose name only begins alike',
      groupEdit([`${isu}-2`]),
      'integration-system-users',
      'differs',
    ],
    ['one of two scopes', clientForm({ scopes: ['System'] }), 'scope-functional-areas', 'differs'],
    [
      'both scopes among others',
      clientForm({ scopes: ['System', 'Staffing', 'Customer Accounts'] }),
      'scope-functional-areas',
      'ok',
    ],
    ['no IP range', clientForm(), 'restricted-to-ip-ranges', 'ok'],
    ['an IP range', clientForm({ ipRanges: ['Office'] }), 'restricted-to-ip-ranges', 'differs'],
    [
      'a control of an unknown kind',
      withRow(clientForm(), snapshotRow('Disabled', { kind: 'unsupported' })),
      'disabled',
      'unknown',
    ],
    ['the editable Comment of the two', activationForm(), 'comment', 'empty'],
    ['the recommended comment', activationForm(defaultNames.activationComment), 'comment', 'ok'],
    ['no account', tokenForm(), 'workday-account', 'empty'],
    ['the ISU as account', tokenForm(isu), 'workday-account', 'ok'],
    ['the administrator as account', tokenForm('lmcneil'), 'workday-account', 'differs'],
    ['no password', userForm(), 'new-password', 'empty'],
    ['a good password', userForm({ first: goodPassword }), 'new-password', 'ok'],
    ['the same once more', userForm({ first: goodPassword }), 'new-password-verify', 'ok'],
    [
      'another one the second time',
      userForm({ first: goodPassword, second: 'x' }),
      'new-password-verify',
      'differs',
    ],
    [
      'nothing the second time',
      userForm({ first: goodPassword, second: '' }),
      'new-password-verify',
      'empty',
    ],
    [
      'the ISU among the exempt',
      passwordRules(['a', isu]),
      'system-users-exempt-from-password-expiration',
      'ok',
    ],
    ['the ISU as member on the view page', groupView(), 'integration-system-users', 'ok'],
  ];

  it.each(cases)('%s', (_, page, id, verdict) => {
    expect(field(page, id).verdict).toBe(verdict);
  });

  it('a field that is not on the page is not found, under the guide’s label', () => {
    const page = snapshot('Create Security Group', 'edit', [groupForm().rows[0] ?? text('x')]);
    expect(field(page, 'name')).toMatchObject({
      verdict: 'not-found',
      label: 'Name',
      fillable: false,
    });
  });

  it('two inputs with the same label are not found', () => {
    const page = snapshot('Create Security Group', 'edit', [
      ...groupForm().rows,
      text('Name', 'x'),
    ]);
    expect(field(page, 'name').verdict).toBe('not-found');
  });

  it('follow the chosen names', () => {
    const context = { ...fresh, names: { ...defaultNames, isuUserName: 'isu-kolleno' } };
    expect(field(groupEdit(['isu-kolleno']), 'integration-system-users', context).verdict).toBe(
      'ok',
    );
    expect(
      field(groupEdit([defaultNames.isuUserName]), 'integration-system-users', context).verdict,
    ).toBe('differs');
  });
});

describe('findings about a field', () => {
  it.each([
    [
      'Generate Random Password ticked',
      userForm({ random: true }),
      'generate-random-password',
      'generateRandomPassword',
    ],
    [
      'Require New Password ticked',
      userForm({ requireNew: true }),
      'require-new-password-at-next-sign-in',
      'requireNewPassword',
    ],
    [
      'the Constrained type',
      groupForm(constrained),
      'type-of-tenanted-security-group',
      'groupType',
    ],
    [
      'a password with &',
      userForm({ first: `${goodPassword}&` }),
      'new-password',
      'passwordUnsafe',
    ],
    ['a short password', userForm({ first: 'Ab1-' }), 'new-password', 'passwordTooShort'],
    [
      'two passwords',
      userForm({ first: goodPassword, second: 'x' }),
      'new-password-verify',
      'passwordsDiffer',
    ],
    [
      'the user name in the password',
      userForm({ userName: 'harbour', first: goodPassword }),
      'new-password',
      'passwordHasUserName',
    ],
    [
      'an expiring token',
      clientForm({ nonExpiring: false }),
      'non-expiring-refresh-tokens',
      'expiringToken',
    ],
    ['a disabled client', clientForm({ disabled: true }), 'disabled', 'clientDisabled'],
    [
      'an IP restriction',
      clientForm({ ipRanges: ['Office'] }),
      'restricted-to-ip-ranges',
      'ipRestricted',
    ],
    ['somebody else’s account', tokenForm('lmcneil'), 'workday-account', 'wrongAccount'],
    ['no tick for a new token', tokenChoice(), 'generate-new-refresh-token', 'noNewToken'],
    ['no Confirm', activationConfirm(), 'confirm', 'confirm'],
    [
      'a group without the user on its view page',
      groupView([]),
      'integration-system-users',
      'groupWithoutUser',
    ],
  ])('%s', (_, page, id, key) => {
    expect(field(page, id).finding?.key).toBe(`findings.field.${key}`);
  });

  it('name the missing scopes', () => {
    const { finding } = field(clientForm({ scopes: ['System'] }), 'scope-functional-areas');
    expect(finding).toEqual({
      key: 'findings.field.scopeMissing',
      substitutions: ['Customer Accounts'],
    });
  });

  it('do not appear for a field that is still empty, or for a folded list', () => {
    expect(field(groupEdit(), 'integration-system-users').finding).toBeUndefined();
    expect(
      field(groupEdit(['a', 'b'], undefined, 1), 'integration-system-users').finding,
    ).toBeUndefined();
    expect(field(groupForm(), 'type-of-tenanted-security-group').finding).toBeUndefined();
  });

  it('do not appear for a name that the administrator chose', () => {
    expect(field(userForm({ userName: 'isu-kolleno' }), 'user-name').finding).toBeUndefined();
  });
});

describe('texts', () => {
  it('show the recommended and the present value', () => {
    expect(field(userForm({ userName: 'x' }), 'user-name')).toMatchObject({
      label: 'User Name',
      recommended: defaultNames.isuUserName,
      copy: defaultNames.isuUserName,
      shown: 'x',
    });
    expect(field(userForm({ random: true }), 'generate-random-password')).toMatchObject({
      recommended: '',
      shown: '',
      tick: { recommended: false, shown: true },
      copy: null,
    });
    expect(field(clientForm({ scopes: ['System'] }), 'scope-functional-areas')).toMatchObject({
      recommended: 'Customer Accounts, System',
      shown: 'System',
      copy: null,
    });
    expect(field(groupEdit(['a', 'b'], undefined, 3), 'integration-system-users').shown).toBe(
      'a, b, +3',
    );
  });

  it('never contain a password, even from a box that shows it', () => {
    const typed = userForm({ userName: 'x', first: goodPassword });
    const unmasked = withRow(typed, text('New Password', goodPassword));
    for (const page of [
      typed,
      unmasked,
      userForm({ first: goodPassword, second: 'Other-Secret-12' }),
    ]) {
      const published = JSON.stringify(judged(page));
      expect(published).not.toContain(goodPassword);
      expect(published).not.toContain('Other-Secret-12');
    }
    expect(field(unmasked, 'new-password')).toMatchObject({
      verdict: 'ok',
      shown: '',
      recommended: '',
      copy: null,
    });
  });

  it('never contain a generated credential', () => {
    const page = clientResult();
    expect(JSON.stringify(judged(page))).not.toContain('k3k3');
  });
});

describe('filling', () => {
  it('changes fields that are empty or different', () => {
    expect(field(userForm(), 'user-name').fillable).toBe(true);
    expect(field(userForm({ random: true }), 'generate-random-password').fillable).toBe(true);
    expect(field(groupEdit(['a', 'b'], undefined, 1), 'integration-system-users').fillable).toBe(
      true,
    );
  });

  it('leaves fields alone that are right, disabled, read-only, or to be cleared', () => {
    expect(field(userForm({ userName: defaultNames.isuUserName }), 'user-name').fillable).toBe(
      false,
    );
    const disabled = withRow(userForm(), { ...password('New Password'), disabled: true });
    expect(field(disabled, 'new-password').fillable).toBe(false);
    expect(field(groupView([]), 'integration-system-users').fillable).toBe(false);
    expect(field(clientForm({ ipRanges: ['Office'] }), 'restricted-to-ip-ranges').fillable).toBe(
      false,
    );
  });
});

describe('findings about the page', () => {
  const keys = (page: PageSnapshot, context = fresh) =>
    judged(page, context).findings.map(({ key }) => key.replace('findings.page.', ''));

  it.each([
    ['a Constrained group', groupConstrained(), ['constrainedGroup']],
    ['the plain Register API Client', plainClientForm(), ['plainApiClient']],
    ['the OAuth switch', tenantSetup(), ['oauthClientsOff']],
    ['another group’s permissions', permissionForm({}, { group: 'Payroll Group' }), ['otherGroup']],
    ['another group', groupView(undefined, 'Payroll Group'), ['otherGroup']],
    [
      'other administrators’ changes',
      activationConfirm(false, ['Workday Query Language', 'Worker Data: Payroll']),
      ['otherChanges'],
    ],
    [
      'an alert',
      { ...groupForm(), errors: [{ kind: 'alert' as const, text: 'Alerts: 1' }] },
      ['alert'],
    ],
    ['only Kolleno’s changes', activationConfirm(), []],
    ['a group being named', groupEdit([], 'Payroll Group'), []],
    [
      'an error, which Workday explains',
      { ...groupForm(), errors: [{ kind: 'error' as const, text: 'Errors: 1' }] },
      [],
    ],
  ])('%s', (_, page, expected) => {
    expect(keys(page)).toEqual(expected);
  });

  it('name three of many changes of others', () => {
    const [finding] = judged(activationConfirm(false, ['A', 'B', 'C', 'D', 'E'])).findings;
    expect(finding?.substitutions).toEqual([
      'A (Logan McNeil), B (Logan McNeil), C (Logan McNeil), +2',
    ]);
  });

  it('count as ours only the policies that the lists were read with', () => {
    const pending = activationConfirm(false, [
      'Workday Query Language',
      'Custom Object Management',
    ]);
    const changed = ['workday query language'];
    expect(judged(pending, { ...fresh, changed }).findings[0]?.substitutions).toEqual([
      'Custom Object Management (Logan McNeil)',
    ]);
  });

  it('say what happens to an existing token, and whose it is', () => {
    const [finding] = judged(tokenChoice(true, ['ISU Payroll'])).findings;
    expect(finding).toEqual({ key: 'findings.page.tokenExists', substitutions: ['ISU Payroll'] });
    expect(judged(tokenChoice()).findings).toEqual([]);
  });

  it('name the task to go to on a detour', () => {
    expect(judged(plainClientForm())).toMatchObject({
      match: 'certain',
      task: null,
      page: 'register-api-client-plain',
      goTo: 'register-api-client',
    });
  });

  it('a page that is only possible gets no verdicts', () => {
    const page = snapshot('Create Security Group', 'report', [area('Something')]);
    expect(judged(page)).toMatchObject({
      match: 'possible',
      task: 'create-security-group',
      fields: [],
      findings: [],
      next: null,
    });
  });

  it('any other page has no match', () => {
    const page = snapshot('Home', 'report', [prompt('Name')]);
    expect(judged(page)).toMatchObject({ match: 'none', task: null, page: null, purpose: null });
  });

  it.each(examples)('publishes the $name as plain data', ({ page }) => {
    const status = judged(page);
    expect(JSON.parse(JSON.stringify(status))).toEqual(status);
  });
});

describe('one-time values', () => {
  it('are guarded at the first look, whatever was captured before', () => {
    expect(judged(clientResult()).guarded).toBe(true);
    const context: CompareContext = { ...fresh, captured: ['clientId', 'clientSecret'] };
    expect(judged(clientResult(), context).guarded).toBe(true);
  });

  it('are not guarded on forms', () => {
    expect(judged(clientForm()).guarded).toBe(false);
    expect(judged(snapshot('Home', 'report', [shown('Client Secret', 'x')])).guarded).toBe(false);
  });
});
