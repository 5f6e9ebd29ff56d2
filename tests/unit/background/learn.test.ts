import { beforeEach, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { routes } from '../../../utils/background/routes/router.ts';
import { type ConfirmedPage, type LearntIds, noIds } from '../../../utils/state/learnt-pages.ts';
import { emptyProgress } from '../../../utils/state/progress.ts';
import { progresses } from '../../../utils/storage/items.ts';
import { at, tenant } from '../../fixtures/captured-values.ts';

const german = { host: at.host, tenant: 'beispiel_dpt1' };
const page = (place: typeof german) => ({
  tabId: 1,
  at: { ...place, environment: 'non-production' as const, urlTaskId: null },
});
const ids: LearntIds = {
  ...noIds,
  urls: { '2997$9102': ['create-security-group/form'] },
  labels: { '56$1302': 'Name' },
};
const answer: ConfirmedPage = {
  page: 'create-integration-system-user/form',
  is: true,
  title: 'systembenutzer anlegen',
  urlTaskId: '2997$9101',
  viewIds: ['6$711'],
};
const contextOf = (place: typeof german) => routes['guide-context'].handle(place, page(place));

beforeEach(() => {
  vi.spyOn(browser.tabs, 'sendMessage').mockResolvedValue(undefined);
});

it('ids of an English page serve every tenant', async () => {
  await routes.learn.handle({ ...at, ids, answer: null }, page(at));
  expect((await contextOf(german)).learnt?.ids).toEqual(ids);
  expect(await routes['known-pages'].handle(german, page(german))).toEqual({
    titles: [],
    urlTaskIds: ['2997$9102'],
  });
});

it('an answer serves its own tenant, and a No tells the watcher nothing', async () => {
  await routes.learn.handle({ ...german, ids: null, answer }, page(german));
  const no: ConfirmedPage = { ...answer, is: false, title: 'anders', urlTaskId: '2997$1' };
  await routes.learn.handle({ ...german, ids: null, answer: no }, page(german));
  expect((await contextOf(german)).learnt?.confirmed).toEqual([answer, no]);
  expect((await contextOf(at)).learnt?.confirmed).toEqual([]);
  expect(await routes['known-pages'].handle(german, page(german))).toEqual({
    titles: ['systembenutzer anlegen'],
    urlTaskIds: ['2997$9101'],
  });
});

it.each<[string, unknown]>([
  ['a page that the guide does not have', { ...ids, views: { '6$1': ['somewhere/form'] } }],
  ['an id that is none of Workday’s', { ...ids, labels: { __proto__x: 'Name' } }],
  ['a label of any length', { ...ids, labels: { '56$1': 'x'.repeat(201) } }],
])('%s is not learnt', (_, wrong) => {
  expect(routes.learn.schema.safeParse({ ...at, ids: ids, answer: null }).success).toBe(true);
  expect(routes.learn.schema.safeParse({ ...at, ids: wrong, answer: null }).success).toBe(false);
});

it('a permission ticked off by hand is granted until the tick is taken back, and the step follows', async () => {
  const progress = emptyProgress({ ...at, environment: 'non-production' });
  const permission = {
    name: 'Process: Banking',
    access: 'view' as const,
    state: 'unknown' as const,
    inferred: false,
  };
  await progresses.setValue({
    [tenant]: {
      ...progress,
      steps: { ...progress.steps, 'maintain-domain-permissions': { state: 'attention' } },
      permissions: [
        permission,
        { ...permission, name: 'Reports: Customer Accounts', state: 'granted' },
      ],
    },
  });
  const tick = (ticked: boolean) =>
    routes['tick-permission'].handle(
      { tenant, permission: 'view:Process: Banking', ticked },
      'extension page',
    );
  const now = async () => (await progresses.getValue())[tenant];

  await tick(true);
  expect((await now())?.permissions[0]).toMatchObject({ state: 'granted', byHand: true });
  expect((await now())?.steps['maintain-domain-permissions'].state).toBe('done');
  expect((await contextOf(at)).byHand).toEqual(['view:Process: Banking']);
  await tick(false);
  expect((await now())?.permissions[0]).toEqual(permission);
  expect((await now())?.steps['maintain-domain-permissions'].state).toBe('attention');
});
