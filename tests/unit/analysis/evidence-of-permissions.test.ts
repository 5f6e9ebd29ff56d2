import { describe, expect, it } from 'vitest';
import { defaultNames } from '../../../utils/guide/index.ts';
import type { Evidence } from '../../../utils/state/progress.ts';
import {
  alert,
  captured,
  error,
  home,
  isu,
  type Move,
  nothing,
  proved,
  seenOn,
  step,
} from '../../fixtures/administrator-moves.ts';
import {
  activationConfirm,
  activationForm,
  allGranted,
  passwordRules,
  permissionForm,
  permissionGrid,
  permissionResult,
} from '../../fixtures/guide-pages.ts';

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
