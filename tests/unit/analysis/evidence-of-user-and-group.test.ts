import { describe, expect, it } from 'vitest';
import {
  captured,
  error,
  filledUser,
  group,
  home,
  isu,
  proved,
  seenOn,
  step,
  withPassword,
} from '../../fixtures/administrator-moves.ts';
import {
  constrained,
  goodPassword,
  groupConstrained,
  groupEdit,
  groupForm,
  groupView,
  unconstrained,
  userForm,
  userResult,
} from '../../fixtures/guide-pages.ts';

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
