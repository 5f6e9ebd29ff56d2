import { describe, expect, it } from 'vitest';
import { defaultNames } from '../../../utils/guide/index.ts';
import type { Evidence } from '../../../utils/state/progress.ts';
import type { GridSnapshot, PageSnapshot } from '../../../utils/workday/dom/snapshot.ts';
import { home, nothing, proved } from '../../fixtures/administrator-moves.ts';
import { judged } from '../../fixtures/judged-page.ts';
import { grid, snapshot } from '../../fixtures/snapshot.ts';

const { securityGroup } = defaultNames;
const tables = (view: string, modify: string, group = securityGroup): GridSnapshot[] => [
  grid('Report/Task Permissions', ['Security Groups', 'View', 'Modify'], [group, view, modify]),
  grid(
    'Integration Permissions',
    ['Security Groups', 'Get', 'Put'],
    ['Finance Auditors', 'true', 'true'],
  ),
];
const edit = (grids: GridSnapshot[], instance = 'Process: Banking') =>
  snapshot('Edit Domain Security Policy Permissions', 'edit', [], { instance, grids });
const view = (grids: GridSnapshot[], instance = 'Process: Banking') =>
  snapshot('View Domain', 'view', [], { instance, grids });
const states = (page: PageSnapshot) =>
  judged(page).permissions.map(({ name, access, state }) => `${access} ${name}: ${state}`);
const read = (evidence: Evidence[]) =>
  evidence.flatMap((one) =>
    one.type === 'permissions' ? [one.ofDomain, ...one.permissions.map(({ state }) => state)] : [],
  );

describe('a domain’s own page', () => {
  it.each([
    ['true', 'false', 'granted'],
    ['Yes', 'No', 'granted'],
    ['false', 'true', 'missing'],
  ])('is recognised and judged for this domain alone: View %s, Modify %s', (a, b, state) => {
    expect(judged(edit(tables(a, b))).task).toBe('maintain-domain-permissions');
    expect(states(edit(tables(a, b)))).toEqual([`view Process: Banking: ${state}`]);
    expect(states(view(tables(a, b)))).toEqual([`view Process: Banking: ${state}`]);
  });

  it('cannot tell where the group may be folded away', () => {
    const [reports, integrations] = tables('true', 'true', 'Finance Auditors');
    const folded = { ...reports, hidden: [[2, 0, 0]] } as GridSnapshot;
    expect(states(edit([folded, integrations as GridSnapshot]))).toEqual([
      'view Process: Banking: unknown',
    ]);
  });

  it('of another domain is not our business', () => {
    expect(states(edit(tables('true', 'true'), 'Payroll Data'))).toEqual([]);
    expect(judged(edit(tables('true', 'true'), 'Payroll Data')).findings).toEqual([]);
  });

  it('counts after OK, whether the page that follows is known or not', () => {
    const saved = edit(tables('true', 'false'));
    expect(read(proved(saved, 'ok', view(tables('true', 'false'))))).toEqual([true, 'granted']);
    expect(read(proved(saved, 'ok', home))).toEqual([true, 'granted']);
    expect(read(proved(nothing, saved))).toEqual([]);
  });
});

describe('Maintain Permissions for Security Group', () => {
  const five = [
    'Process: Banking',
    'Process: Project Billing',
    'Reports: Customer Accounts',
    'Process: Customer Invoice Payment',
    'Custom Object Management',
  ];
  const columns = ['Selected', 'View/Modify Access', 'Domain Security Policy'];
  const page = (
    mode: 'edit' | 'view',
    more: Partial<GridSnapshot> = {},
    cell = five.join(', '),
    selected = 'true',
  ) =>
    snapshot('Maintain Permissions for Security Group', mode, [], {
      instance: securityGroup,
      grids: [
        {
          ...grid('Domain Security Policy Permissions', columns, [selected, 'View Only', cell]),
          ...more,
        },
      ],
    });
  const ofView = (one: PageSnapshot) =>
    judged(one)
      .permissions.filter(({ access }) => access === 'view')
      .map(({ state }) => state);

  it('is read to the end where a cell has exactly five entries', () => {
    expect(ofView(page('edit'))).toEqual([
      'granted',
      'granted',
      'missing',
      'granted',
      'granted',
      'granted',
    ]);
  });

  it.each([
    ['the cell folds some away', page('edit', { hidden: [[0, 0, 2]] })],
    ['the cell says so itself', page('edit', {}, `${five.join(', ')}, More (2)`)],
    ['rows are missing', page('edit', { partial: true })],
  ])('cannot tell where %s', (_, one) => {
    expect(ofView(one)).toContain('unknown');
  });

  it('does not count rows that are not selected', () => {
    expect(new Set(ofView(page('edit', {}, five.join(', '), 'false')))).toEqual(
      new Set(['missing']),
    );
  });

  it('is recognised and judged after OK too', () => {
    expect(judged(page('view')).page).toBe('grid-result');
    const evidence = proved(page('edit'), 'ok', page('view'));
    expect(evidence.filter(({ type }) => type === 'step')).toEqual([
      expect.objectContaining({ task: 'maintain-domain-permissions', state: 'attention' }),
    ]);
  });
});
