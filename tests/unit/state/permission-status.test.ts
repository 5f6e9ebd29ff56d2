import { describe, expect, it } from 'vitest';
import { compare } from '../../../utils/analysis/observe/compare-page.ts';
import { recognise } from '../../../utils/analysis/recognise/recognise.ts';
import { defaultNames, permissions as guide, tasks } from '../../../utils/guide/index.ts';
import type { Permission } from '../../../utils/guide/task.ts';
import {
  judgePermissions,
  type PermissionLists,
  permissionStatuses,
  withSkips,
} from '../../../utils/state/permission-status.ts';
import type { PageSnapshot } from '../../../utils/workday/dom/snapshot.ts';
import {
  allGranted,
  permissionForm,
  permissionGrid,
  permissionResult,
} from '../../fixtures/guide-pages.ts';
import domains from '../../sandbox/data/domains.json' with { type: 'json' };

const permission = (
  name: string,
  aliases: string[] = [],
  access: Permission['access'] = 'view',
): Permission => ({
  name,
  aliases,
  access,
  status: 'published',
  source: '',
});

const state = (items: string[], wanted: Permission[], hidden = 0, skipped = {}) =>
  permissionStatuses({ view: { items, hidden } }, wanted, skipped);

describe('names', () => {
  it.each([
    ['Process: Project Billing - View', 'Process: Project Billing'],
    ['Process: Project Billing', 'Process: Project Billing - View'],
    ['Process: Customer Invoice - View', 'Process: Customer Invoice (NEW)'],
    ['Process: Customer Invoice Payment', 'Process: Customer Invoice (NEW)'],
    ['Process: Customer Invoice Payment/Settlement', 'Process: Customer Invoice Payment'],
    ['Process: Customer Invoice Payment', 'Process: Customer Invoice Payment/Settlement'],
    [
      'Process: Supplier Invoice Payment/Settlement',
      'Process: Customer Invoice Payment/Settlement',
    ],
    ['WQL for Workday Extend', 'Workday Query Language'],
    ['Reports: Matrix Manager', 'Reports: Manager'],
  ])('%s does not count as %s', (held, wanted) => {
    expect(state([held], [permission(wanted)])).toMatchObject([{ state: 'missing' }]);
  });

  it('match only their own domain, for all domains', () => {
    const all = domains.map(({ name }) => permission(name));
    for (const { name } of domains) {
      const granted = state([name], all).filter((one) => one.state === 'granted');
      expect(granted.map((one) => one.name)).toEqual([name]);
    }
  });

  it.each([
    'process:  customer invoice (new)',
    'Process" Customer Invoice (NEW)',
    'Process : Customer Invoice (NEW)',
  ])('%s is the same name in another spelling', (held) => {
    const [status] = state([held], [permission('Process: Customer Invoice (NEW)')]);
    expect(status).toMatchObject({ state: 'granted', grantedAs: held });
  });

  it('match by alias, and the tenant’s name is recorded', () => {
    const wanted = permission('Custom Object Management', ['Customer Object Management']);
    expect(state(['Customer Object Management'], [wanted])).toMatchObject([
      {
        name: 'Custom Object Management',
        state: 'granted',
        grantedAs: 'Customer Object Management',
      },
    ]);
  });

  it('match exactly before by alias, and one entry never grants two permissions', () => {
    const first = permission('Process: A', ['Process: B']);
    const second = permission('Process: B');
    expect(state(['Process: B'], [first, second]).map((one) => one.state)).toEqual([
      'missing',
      'granted',
    ]);
    expect(state(['Process: B', 'Process: A'], [first, second]).map((one) => one.state)).toEqual([
      'granted',
      'granted',
    ]);
  });

  it('match within their own access only', () => {
    const wanted = [permission('Process: A', [], 'put'), permission('Process: A', [], 'get')];
    const lists: PermissionLists = {
      put: { items: ['Process: A'], hidden: 0 },
      get: { items: [], hidden: 0 },
    };
    expect(permissionStatuses(lists, wanted, {}).map((one) => one.state)).toEqual([
      'granted',
      'missing',
    ]);
  });
});

describe('an unread list', () => {
  it('makes permissions unknown, not missing', () => {
    expect(
      state(['Process: A'], [permission('Process: A'), permission('Process: B')], 2),
    ).toMatchObject([{ state: 'granted' }, { state: 'unknown' }]);
    expect(permissionStatuses({}, [permission('Process: A')], {})).toMatchObject([
      { state: 'unknown' },
    ]);
  });
});

describe('skips', () => {
  const skipped = { 'view:Process: A': 'Not offered here' };
  it('need a reason and yield to a grant', () => {
    expect(state([], [permission('Process: A')], 0, skipped)).toMatchObject([
      { state: 'skipped', reason: 'Not offered here' },
    ]);
    expect(state([], [permission('Process: A')], 0, { 'view:Process: A': '' })).toMatchObject([
      { state: 'missing' },
    ]);
    expect(state(['Process: A'], [permission('Process: A')], 0, skipped)).toMatchObject([
      { state: 'granted' },
    ]);
  });

  it('apply to their own access only', () => {
    expect(state([], [permission('Process: A')], 0, { 'put:Process: A': 'x' })).toMatchObject([
      { state: 'missing' },
    ]);
  });

  it('leave the permission missing when taken back', () => {
    const before = state([], [permission('Process: A')], 0, skipped);
    const [after] = withSkips(before, {});
    expect(after).toEqual({
      name: 'Process: A',
      access: 'view',
      inferred: false,
      state: 'missing',
    });
  });
});

describe('pages', () => {
  const read = (page: PageSnapshot) =>
    compare(
      recognise(page, { tasks, detours: [] }),
      page,
      { names: defaultNames, skipped: {}, captured: [] },
      { refusals: [] },
      { running: false, done: 0, total: 0, current: '', problems: [] },
    ).status;
  const count = (page: PageSnapshot, wanted: string) =>
    read(page).permissions.filter((one) => one.state === wanted).length;

  it('the empty form lacks every permission', () => {
    expect(count(permissionForm(), 'missing')).toBe(guide.length);
    expect(read(permissionForm()).fields.map(({ verdict }) => verdict)).toEqual(
      Array(4).fill('empty'),
    );
  });

  it.each([
    ['form', permissionForm(allGranted)],
    ['confirmation', permissionResult()],
  ])('the filled %s grants every one', (_, page) => {
    expect(count(page, 'granted')).toBe(guide.length);
    expect(read(page).fields.every(({ verdict }) => verdict === 'ok')).toBe(true);
  });

  it('a permission in the wrong list is missing from the right one', () => {
    const page = permissionForm({
      ...allGranted,
      modify: { items: [] },
      view: { items: guide.map((one) => one.name) },
    });
    const missing = read(page).permissions.filter((one) => one.state === 'missing');
    expect(missing.map((one) => one.access)).toEqual(['modify', 'modify', 'modify']);
  });

  it('a collapsed list is unknown', () => {
    const [first] = guide.filter((one) => one.access === 'get');
    const page = permissionForm({ ...allGranted, get: { items: [first?.name ?? ''], hidden: 5 } });
    expect(read(page).fields.at(-1)?.verdict).toBe('unknown');
    expect(count(page, 'missing')).toBe(0);
  });

  it('the grid counts each row for its own access', () => {
    const page = permissionGrid(
      ['Get and Put', 'Process: Customer Invoice Payment, Manage: Customer Invoice'],
      ['View Only', 'Process: Banking'],
      ['Modify Only', 'Workday Query Language'],
    );
    const granted = read(page).permissions.filter((one) => one.state === 'granted');
    expect(granted.map((one) => `${one.access} ${one.name}`).sort()).toEqual([
      'get Process: Customer Invoice Payment',
      'modify Workday Query Language',
      'put Manage: Customer Invoice',
      'put Process: Customer Invoice Payment',
      'view Process: Banking',
    ]);
  });

  it('a collapsed cell of the grid makes the rest unknown, and five entries do not', () => {
    const five = 'A, B, C, D, E';
    const views = guide.filter((one) => one.access === 'view').length;
    expect(count(permissionGrid(['View Only', `${five}, More (2)`]), 'unknown')).toBe(views);
    expect(count(permissionGrid(['View Only', five]), 'unknown')).toBe(0);
  });
});

describe('the step', () => {
  const two = [permission('Process: A'), permission('Process: B')];
  it.each([
    ['all granted', state(['Process: A', 'Process: B'], two), { state: 'done', detail: '2/2' }],
    [
      'one skipped',
      state(['Process: A'], two, 0, { 'view:Process: B': 'x' }),
      { state: 'done', detail: '2/2' },
    ],
    [
      'one missing',
      state(['Process: A'], two),
      { state: 'attention', detail: '1/2', finding: 'findings.page.permissionsMissing' },
    ],
    [
      'one unread',
      state(['Process: A'], two, 3),
      { state: 'attention', detail: '1/2', finding: 'findings.page.permissionsUnread' },
    ],
    ['nothing read', state([], two, 3), null],
  ])('%s', (_, statuses, verdict) => {
    expect(judgePermissions(statuses)).toEqual(verdict);
  });
});
