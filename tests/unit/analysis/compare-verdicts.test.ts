import { describe, expect, it } from 'vitest';
import { defaultNames } from '../../../utils/guide/index.ts';
import type { CompareContext } from '../../../utils/state/guide-context.ts';
import type { Verdict } from '../../../utils/state/page-status.ts';
import type { PageSnapshot } from '../../../utils/workday/dom/snapshot.ts';
import { clientForm, clientResult, tokenForm } from '../../fixtures/api-client-pages.ts';
import {
  activationForm,
  constrained,
  goodPassword,
  groupEdit,
  groupForm,
  groupView,
  passwordRules,
  unconstrained,
  userForm,
} from '../../fixtures/guide-pages.ts';
import { field, fresh, judged, withRow } from '../../fixtures/judged-page.ts';
import { number, password, shown, snapshot, snapshotRow, text } from '../../fixtures/snapshot.ts';

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
