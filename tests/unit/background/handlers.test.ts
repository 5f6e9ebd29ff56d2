import { beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { watchTabs } from '../../../utils/background/pages/tab-statuses.ts';
import { routes } from '../../../utils/background/routes/router.ts';
import { permissions } from '../../../utils/guide/permissions.ts';
import type { Permission } from '../../../utils/guide/task.ts';
import type { PageStatus } from '../../../utils/state/page-status.ts';
import { credentialViews, pageStatuses, progresses } from '../../../utils/storage/items.ts';
import { at, tenant, values } from '../../fixtures/captured-values.ts';

const status: PageStatus = {
  ...at,
  environment: 'non-production',
  match: 'certain',
  task: 'create-integration-system-user',
  page: 'form',
  title: 'Create Integration System User',
  purpose: null,
  next: null,
  fields: [],
  permissions: [],
  findings: [],
  goTo: null,
  guarded: false,
  fill: { running: false, done: 0, total: 0, current: '', problems: [] },
};
const address = { ...at, environment: 'non-production' as const, urlTaskId: null };
const tab = (tabId: number) => ({ tabId, at: address });
const other = {
  host: 'impl.wd5.myworkday.com',
  tenant: 'elsewhere',
  environment: 'non-production' as const,
};

/** The messages that reached a tab. A tab that is not in the set has no page script. */
const told: { tabId: number; message: unknown }[] = [];
const alive = new Set<number>();

beforeEach(() => {
  told.length = 0;
  alive.clear();
  for (const id of [1, 2, 3]) alive.add(id);
  vi.spyOn(browser.tabs, 'sendMessage').mockImplementation(
    async (tabId: number, message: unknown) => {
      if (!alive.has(tabId)) throw new Error('Receiving end does not exist.');
      told.push({ tabId, message });
    },
  );
});

const show = (tabId: number, more: Partial<PageStatus> = {}) =>
  routes['page-status'].handle(
    { status: { ...status, ...more }, evidence: [] },
    {
      tabId,
      at: { ...address, ...(more.host ? { host: more.host, tenant: more.tenant ?? '' } : {}) },
    },
  );

describe('page-status', () => {
  it('is kept by tab, also when many come at once', async () => {
    await Promise.all([show(1), show(2), show(3)]);
    expect(Object.keys(await pageStatuses.getValue())).toEqual(['1', '2', '3']);
    await routes['page-status'].handle({ status: null, evidence: [] }, tab(2));
    expect(Object.keys(await pageStatuses.getValue())).toEqual(['1', '3']);
  });

  it('of a page that is certain begins the set-up; of others it does not', async () => {
    vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-06-15T10:00:00Z') });
    onTestFinished(() => void vi.useRealTimers());
    await show(1, { match: 'possible' });
    await show(1, { match: 'certain', task: null });
    expect(await progresses.getValue()).toEqual({});
    await show(1);
    const { startedAt } = (await progresses.getValue())[tenant] ?? {};
    expect(startedAt).toBe('2026-06-15T10:00:00.000Z');
    vi.setSystemTime('2026-06-15T10:01:00Z');
    await show(1, { page: 'result' });
    expect((await progresses.getValue())[tenant]?.startedAt).toBe(startedAt);
  });

  it('moves progress by its evidence, and tells the tenant’s pages what changed for them', async () => {
    await show(1);
    await show(2);
    await show(3, other);
    const evidence = [
      { type: 'chosen', name: 'isuUserName', value: 'kolleno-isu' },
      {
        type: 'step',
        task: 'create-integration-system-user',
        state: 'done',
        detail: 'kolleno-isu',
      },
    ] as const;
    await routes['page-status'].handle({ status, evidence: [...evidence] }, tab(1));
    expect((await progresses.getValue())[tenant]).toMatchObject({
      ...at,
      chosen: { isuUserName: 'kolleno-isu' },
      steps: { 'create-integration-system-user': { state: 'done', detail: 'kolleno-isu' } },
    });
    const news = {
      type: 'context-changed',
      data: expect.objectContaining({
        names: expect.objectContaining({ isuUserName: 'kolleno-isu' }),
        stepsDone: ['create-integration-system-user'],
      }),
    };
    expect(told).toEqual([
      { tabId: 1, message: news },
      { tabId: 2, message: news },
    ]);

    told.length = 0;
    await routes['page-status'].handle({ status, evidence: [...evidence] }, tab(1));
    expect(told).toEqual([]);
  });
});

describe('capture', () => {
  it('answers whether the vault took it, and lets the other pages know which, never what', async () => {
    await show(2);
    const message = {
      ...at,
      credential: 'clientSecret',
      value: values.clientSecret,
      task: 'register-api-client',
    } as const;
    expect(await routes.capture.handle(message, tab(1))).toEqual({ captured: true });
    expect(told).toHaveLength(1);
    expect(told[0]).toMatchObject({ message: { data: { captured: ['tenant', 'clientSecret'] } } });
    expect(JSON.stringify(told)).not.toContain(values.clientSecret);
    expect(await routes.capture.handle({ ...message, value: '••••••' }, tab(1))).toEqual({
      captured: false,
    });
  });

  it('never gives a value back to a page', async () => {
    const message = {
      ...at,
      credential: 'isuPassword',
      value: values.isuPassword,
      task: 'create-integration-system-user',
    } as const;
    await routes.capture.handle(message, tab(1));
    const context = await routes['guide-context'].handle(at, tab(1));
    expect(context.captured).toEqual(['tenant', 'isuPassword']);
    expect(JSON.stringify(context)).not.toContain(values.isuPassword);
    expect(JSON.stringify(await credentialViews.getValue())).not.toContain(values.isuPassword);
  });
});

describe('the panel', () => {
  it('marks a step done in a tenant where nothing was seen yet', async () => {
    await routes['mark-done'].handle(
      { tenant, task: 'maintain-password-rules', reason: 'was so before' },
      'extension page',
    );
    expect((await progresses.getValue())[tenant]?.steps['maintain-password-rules']).toMatchObject({
      state: 'done',
      markedByHand: 'was so before',
    });
  });

  it('skips a permission and takes the skip back', async () => {
    const permission = 'get:Reports: Customer Documents';
    await routes['skip-permission'].handle(
      { tenant, permission, reason: 'not offered' },
      'extension page',
    );
    expect((await routes['guide-context'].handle(at, tab(1))).skipped).toEqual({
      [permission]: 'not offered',
    });
    await routes['skip-permission'].handle({ tenant, permission, reason: '' }, 'extension page');
    expect((await routes['guide-context'].handle(at, tab(1))).skipped).toEqual({});
  });
});

describe('a tab', () => {
  beforeEach(watchTabs);

  it('that was closed is forgotten', async () => {
    await show(1);
    await fakeBrowser.tabs.onRemoved.trigger(1, { windowId: 1, isWindowClosing: false });
    await vi.waitFor(async () => expect(await pageStatuses.getValue()).toEqual({}));
  });

  const updated = (tabId: number, change: { url?: string; status?: 'loading' | 'complete' }) =>
    fakeBrowser.tabs
      .create({})
      .then((aTab) => fakeBrowser.tabs.onUpdated.trigger(tabId, change, aTab));

  it.each([
    `https://${at.host}/other_tenant/d/home.htmld`,
    `https://${at.host}/wday/authgwy/${at.tenant}/login.htmld`,
    'https://www.example.com/',
  ])('that went to %s is forgotten', async (url) => {
    await show(1);
    await updated(1, { url });
    await vi.waitFor(async () => expect(await pageStatuses.getValue()).toEqual({}));
  });

  it('that went on within the tenant is asked to publish again', async () => {
    await show(1);
    await updated(1, { url: `https://${at.host}/${at.tenant}/d/home.htmld` });
    await vi.waitFor(() =>
      expect(told).toEqual([{ tabId: 1, message: { type: 'refresh', data: {} } }]),
    );
    expect(Object.keys(await pageStatuses.getValue())).toEqual(['1']);
  });

  it('whose document has gone is forgotten', async () => {
    await show(1);
    alive.delete(1);
    await updated(1, { status: 'complete' });
    await vi.waitFor(async () => expect(await pageStatuses.getValue()).toEqual({}));
  });
});

describe('permissions that only the pages of their domains showed', () => {
  const step = async () =>
    (await progresses.getValue())[tenant]?.steps['maintain-domain-permissions'];
  const showDomain = ({ name, access }: Permission) =>
    routes['page-status'].handle(
      {
        status,
        evidence: [
          {
            type: 'permissions',
            permissions: [{ name, access, state: 'granted', inferred: false }],
            ofDomain: true,
          },
        ],
      },
      tab(1),
    );

  it('settle the step once each of them was shown, and not before', async () => {
    const [last, ...others] = permissions;
    for (const one of others) await showDomain(one);
    expect((await step())?.state).toBe('todo');
    await showDomain(last as Permission);
    expect(await step()).toMatchObject({
      state: 'done',
      detail: `${permissions.length}/${permissions.length}`,
    });
  });
});
