import { describe, expect, it } from 'vitest';
import { defaultNames } from '../../../utils/guide/index.ts';
import { taskIds } from '../../../utils/guide/task.ts';
import type { Evidence } from '../../../utils/state/progress.ts';
import type { GridSnapshot } from '../../../utils/workday/dom/snapshot.ts';
import { home, isu, nothing, proved } from '../../fixtures/administrator-moves.ts';
import { endpoints } from '../../fixtures/api-client-pages.ts';
import {
  activationConfirm,
  allGranted,
  groupEdit,
  passwordRules,
  permissionForm,
} from '../../fixtures/guide-pages.ts';
import { judged } from '../../fixtures/judged-page.ts';
import { grid } from '../../fixtures/snapshot.ts';

const { apiClient } = defaultNames;
const done = { ...nothing, stepsDone: [...taskIds], captured: ['clientId' as const] };
const contrary = (evidence: Evidence[]) =>
  evidence.flatMap((one) => (one.type === 'contrary' ? [[one.task, one.holds]] : []));

const clients = (
  names: string[],
  more: Partial<GridSnapshot> = {},
  title = 'API Clients for Integrations',
) => ({
  ...endpoints(),
  grids: [
    {
      ...grid(title, ['API Client', 'Client Name'], ...names.map((name) => [name, name])),
      ...more,
    },
  ],
});
const gone = [
  ['register-api-client', false],
  ['manage-refresh-tokens', false],
];

describe('View API Clients', () => {
  it('opens steps 7 and 8 again where it lists others, and ours not among them', () => {
    expect(contrary(proved(done, clients(['Workato', 'Payroll'])))).toEqual(gone);
    expect(judged(clients(['Workato']), done).findings).toContainEqual({
      key: 'findings.page.clientGone',
      substitutions: [apiClient],
    });
  });

  it('says that they hold where ours is listed', () => {
    expect(contrary(proved(done, clients(['Workato', apiClient])))).toEqual([
      ['register-api-client', true],
      ['manage-refresh-tokens', true],
    ]);
    expect(judged(clients([apiClient]), done).findings).toEqual([]);
  });

  it.each([
    ['empty', clients([])],
    ['on another tab', clients(['Workato'], {}, 'API Clients')],
    ['filtered, paged or still loading', clients(['Workato'], { partial: true })],
    ['part of a page that is still loading', { ...clients(['Workato']), busy: true }],
    ['cut off', { ...clients(['Workato']), partial: true as const }],
  ])('proves nothing while the list is %s', (_, page) => {
    expect(contrary(proved(done, page))).toEqual([]);
    expect(judged(page, done).findings.map(({ key }) => key)).not.toContain(
      'findings.page.clientGone',
    );
  });
});

describe('a form that opens with what Workday has saved', () => {
  const [, ...others] = allGranted.view?.items ?? [];
  it.each([
    ['edit-security-group', groupEdit(['another-integration'])],
    ['maintain-password-rules', passwordRules(['another-integration'])],
    ['maintain-domain-permissions', permissionForm({ ...allGranted, view: { items: others } })],
  ] as const)('opens %s again where ours is missing among others', (task, page) => {
    expect(contrary(proved(done, page))).toEqual([[task, false]]);
    expect(contrary(proved(nothing, page)), 'not before the step was done').toEqual([]);
    expect(contrary(proved(done, home, page, page)).length, 'once').toBeLessThan(2);
  });

  it.each([
    ['all is there', groupEdit([isu, 'another-integration'])],
    ['the list is empty', groupEdit([])],
    ['part of it is folded away', groupEdit(['another-integration'], undefined, 3)],
    ['it is another group', groupEdit(['another-integration'], 'Payroll Group')],
    ['all lists are empty', permissionForm({})],
    ['the list of exempt users is empty', passwordRules([])],
  ])('proves nothing where %s', (_, page) => {
    expect(contrary(proved(done, page))).toEqual([]);
  });

  it('shows our policies as pending again', () => {
    const changed = ['Process: Banking'];
    const page = {
      ...activationConfirm(),
      grids: [
        grid(
          'Domain Security Policies',
          ['Domain Security Policy', 'Last Changed', 'By User'],
          ['Process: Banking', 'today', 'admin'],
        ),
      ],
    };
    expect(contrary(proved({ ...done, changed }, page))).toEqual([
      ['activate-security-policy-changes', false],
    ]);
    expect(contrary(proved({ ...done, changed: ['View: Customer'] }, page))).toEqual([]);
  });
});
