import { describe, expect, it } from 'vitest';
import type { PageSnapshot } from '../../../utils/workday/dom/snapshot.ts';
import {
  clientForm,
  plainClientForm,
  tenantSetup,
  tokenChoice,
  tokenForm,
} from '../../fixtures/api-client-pages.ts';
import {
  activationConfirm,
  constrained,
  examples,
  goodPassword,
  groupConstrained,
  groupEdit,
  groupForm,
  groupView,
  permissionForm,
  userForm,
} from '../../fixtures/guide-pages.ts';
import { field, fresh, judged } from '../../fixtures/judged-page.ts';
import { area, prompt, snapshot } from '../../fixtures/snapshot.ts';

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
      'an error, in the words of Workday',
      { ...groupForm(), errors: [{ kind: 'error' as const, text: 'Errors: 1' }] },
      ['refused'],
    ],
  ])('%s', (_, page, expected) => {
    expect(keys(page)).toEqual(expected);
  });

  it('name three of many changes of others', () => {
    const [finding] = judged(activationConfirm(false, ['A', 'B', 'C', 'D', 'E'])).findings;
    expect(finding?.substitutions).toEqual([
      'A (Logan McNeil), B (Logan McNeil), C (Logan McNeil), +2',
      '5',
      '5',
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
      '1',
      '2',
    ]);
  });

  it('say who changed our policies when, if it was more than one person', () => {
    const policies = ['Workday Query Language', 'Custom Object Management'];
    const context = { ...fresh, changed: policies };
    const pending = activationConfirm(true, policies, ['Logan McNeil', 'Olivia Hart']);
    expect(judged(pending, context).findings).toEqual([
      {
        key: 'findings.page.changedByOthers',
        substitutions: [
          'Workday Query Language (Logan McNeil, 2026-02-01), ' +
            'Custom Object Management (Olivia Hart, 2026-02-01)',
        ],
      },
    ]);
    const one = activationConfirm(true, policies, ['Logan McNeil', 'logan mcneil']);
    expect(judged(one, context).findings).toEqual([]);
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
