import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { recoverState } from '../../../utils/background/lifecycle/recover.ts';
import { routes } from '../../../utils/background/routes/router.ts';
import { defaultNames } from '../../../utils/guide/names.ts';
import { type TaskId, taskIds } from '../../../utils/guide/task.ts';
import { applyEvidence } from '../../../utils/state/apply-evidence.ts';
import { neverChecked } from '../../../utils/state/checks.ts';
import { withRun } from '../../../utils/state/earlier-runs.ts';
import type { Receipt, SealedSubmission } from '../../../utils/state/handoff.ts';
import { offeredNames } from '../../../utils/state/offered-names.ts';
import { emptyProgress, type Progress } from '../../../utils/state/progress.ts';
import { rotationTasks } from '../../../utils/state/run.ts';
import {
  credentialViews,
  earlierRuns,
  finishedChecks,
  handoff,
  passphrases,
  progresses,
  receipts,
  refusals,
  sealedSubmission,
  settings,
  statusAccess,
  verifications,
} from '../../../utils/storage/items.ts';
import type { TenantKey } from '../../../utils/tenant/tenant-key.ts';
import { at, captureAll, tenant, values } from '../../fixtures/captured-values.ts';
import { disk } from '../../fixtures/disk.ts';
import { shownNow } from '../../fixtures/press.ts';

const place = { ...at, environment: 'non-production' as const };
const other: TenantKey = 'wd12.myworkday.com/acme';
const production = {
  host: 'wd12.myworkday.com',
  tenant: 'acme',
  environment: 'production' as const,
};
const panel = 'extension page' as const;
const context = (where: typeof at) =>
  routes['guide-context'].handle(where, {
    tabId: 1,
    at: { ...where, environment: 'production', urlTaskId: null },
  });
const saved = async (key: TenantKey = tenant) => (await progresses.getValue())[key];
const states = async () => Object.values((await saved())?.steps ?? {}).map(({ state }) => state);

function setUp(more: Partial<Progress> = {}): Progress {
  const progress = emptyProgress(place);
  for (const task of taskIds)
    progress.steps[task] = { state: 'done', at: '2026-02-02T09:00:00.000Z' };
  return {
    ...progress,
    chosen: { isuUserName: 'svc-kolleno', activationComment: 'Change CHG0012345' },
    permissions: [{ name: 'Process: Banking', access: 'view', state: 'granted', inferred: false }],
    skipped: { 'view:Reports: Customer Accounts': 'Not offered' },
    startedAt: '2026-02-02T08:50:00.000Z',
    permissionsAt: '2026-02-02T09:00:00.000Z',
    records: {
      'create-security-group': [{ page: 'form', at: '2026-02-02T09:00:00.000Z', fields: [] }],
      'register-api-client': [{ page: 'form', at: '2026-02-02T09:00:00.000Z', fields: [] }],
    },
    ...more,
  };
}

const receipt: Receipt = {
  id: 'rcp_1',
  receivedAt: '2026-02-02T10:00:00.000Z',
  instance: 'Acme Ltd',
  tenant,
  credentials: ['clientSecret'],
};
const unanswered = JSON.parse(
  readFileSync(
    resolve(import.meta.dirname, '../storage/earlier-versions/sealed-submission/1.json'),
    'utf8',
  ),
) as SealedSubmission;

beforeEach(() => {
  vi.spyOn(browser.tabs, 'sendMessage').mockResolvedValue(undefined);
});

describe('a rotation', () => {
  beforeEach(async () => {
    await progresses.setValue({ [tenant]: setUp() });
    await receipts.setValue({ [tenant]: receipt });
    await handoff.setValue({ state: 'received', receipt });
    await credentialViews.setValue({
      [tenant]: [
        {
          credential: 'clientSecret',
          state: 'sent',
          masked: '••••',
          at: '2026-02-02T09:30:00.000Z',
        },
      ],
    });
    await routes['start-run'].handle({ tenant, kind: 'rotation' }, panel);
  });

  it('has the steps to do that make new credentials, and leaves the others', async () => {
    const progress = await saved();
    const todo = taskIds.filter((task) => progress?.steps[task].state === 'todo');
    expect(todo).toEqual(['register-api-client', 'manage-refresh-tokens', 'view-api-clients']);
    expect(progress?.permissions).toHaveLength(1);
    expect(Object.keys(progress?.records ?? {})).toEqual(['create-security-group']);
    expect(progress?.chosen.isuUserName).toBe('svc-kolleno');
  });

  it('keeps what was before, with its receipt', async () => {
    const [first, ...more] = (await earlierRuns.getValue())[tenant] ?? [];
    expect(more).toEqual([]);
    expect(first).toMatchObject({ kind: 'first', progress: setUp(), receipt });
  });

  it('asks for a new link, and what was sent counts no longer', async () => {
    expect(await handoff.getValue()).toEqual({ state: 'disconnected' });
    const views = (await credentialViews.getValue())[tenant] ?? [];
    expect(views.map(({ state }) => state)).not.toContain('sent');
    expect((await context(at)).captured).toEqual([]);
  });

  it('is taken back as long as nothing was done, and not after', async () => {
    await routes['undo-run'].handle({ tenant }, panel);
    expect(await saved()).toEqual(setUp());
    expect(await earlierRuns.getValue()).toEqual({});
    await routes['start-run'].handle({ tenant, kind: 'again' }, panel);
    await routes['mark-done'].handle(
      { tenant, task: 'register-api-client', reason: 'done' },
      panel,
    );
    await routes['undo-run'].handle({ tenant }, panel);
    expect(await states()).toContain('todo');
    expect((await earlierRuns.getValue())[tenant]).toHaveLength(1);
  });

  it('judges pages by what is left of it', async () => {
    const { stepsDone } = await context(at);
    expect(taskIds.filter((task) => !stepsDone.includes(task))).toEqual(rotationTasks);
  });
});

describe('a rotation in a tenant that somebody else has set up', () => {
  it('needs the other steps no more than one that was seen', async () => {
    await routes['start-run'].handle({ tenant, kind: 'rotation' }, panel);
    expect(await earlierRuns.getValue()).toEqual({});
    const { stepsDone } = await context(at);
    expect(taskIds.filter((task) => !stepsDone.includes(task))).toEqual(rotationTasks);
    await routes['undo-run'].handle({ tenant }, panel);
    expect((await saved())?.run).toBeUndefined();
  });
});

describe('everything again', () => {
  it('begins with nothing that was seen; names and reasons stay', async () => {
    await progresses.setValue({ [tenant]: setUp() });
    await routes['start-run'].handle({ tenant, kind: 'again' }, panel);
    expect(await states()).toEqual(taskIds.map(() => 'todo'));
    expect(await saved()).toMatchObject({
      permissions: [],
      records: {},
      chosen: { isuUserName: 'svc-kolleno' },
      skipped: { 'view:Reports: Customer Accounts': 'Not offered' },
    });
    expect((await saved())?.startedAt).toBeUndefined();
  });

  it('keeps ten set-ups at most, the latest', async () => {
    const run = (at: string) => ({
      progress: { ...setUp(), run: { kind: 'again' as const, at } },
      receipt: undefined,
      checks: undefined,
    });
    const all = Array.from({ length: 12 }, (_, day) => `2026-03-${String(day + 10)}T09:00:00.000Z`);
    const runs = all.reduce<ReturnType<typeof withRun>>(
      (before, time) => withRun(before, run(time), new Date(time)),
      [],
    );
    expect(runs.map(({ endedAt }) => endedAt)).toEqual(all.slice(2));
  });

  it('does not take the receipt of a set-up before for its own', () => {
    const run = { kind: 'rotation' as const, at: '2026-03-01T09:00:00.000Z' };
    const [ended] = withRun(
      [],
      {
        progress: setUp({ run }),
        receipt,
        checks: { ...neverChecked, at: '2026-02-02T09:50:00.000Z' },
      },
      new Date(),
    );
    expect(ended).toMatchObject({ kind: 'rotation', receipt: null, checks: null });
  });
});

describe('a mark', () => {
  const mark = (reason: string, task: TaskId = 'maintain-password-rules') =>
    routes['mark-done'].handle({ tenant, task, reason }, panel);
  const step = async () => (await saved())?.steps['maintain-password-rules'];

  it('that is taken back leaves what pages had said', async () => {
    const finding = { state: 'attention', finding: 'findings.field.notExempt' } as const;
    const progress = applyEvidence(
      emptyProgress(place),
      [{ type: 'step', task: 'maintain-password-rules', ...finding }],
      new Date('2026-02-02T09:00:00.000Z'),
    );
    await progresses.setValue({ [tenant]: progress });
    await mark('A colleague did it');
    await mark('We did it another way');
    expect(await step()).toMatchObject({ state: 'done', markedByHand: 'We did it another way' });
    await mark('');
    expect(await step()).toEqual({ ...finding, at: '2026-02-02T09:00:00.000Z' });
  });

  it('of a step nobody had seen leaves it to do', async () => {
    await mark('A colleague did it');
    await mark('');
    expect(await step()).toEqual({ state: 'todo' });
  });

  it('that a page has overridden is none to take back', async () => {
    await mark('A colleague did it');
    const seen = applyEvidence(
      (await saved()) ?? emptyProgress(place),
      [{ type: 'step', task: 'maintain-password-rules', state: 'done', detail: 'svc-kolleno' }],
      new Date('2026-02-03T09:00:00.000Z'),
    );
    await progresses.setValue({ [tenant]: seen });
    await mark('');
    expect(await step()).toEqual({
      state: 'done',
      detail: 'svc-kolleno',
      at: '2026-02-03T09:00:00.000Z',
    });
  });
});

describe('another tenant', () => {
  beforeEach(async () => {
    await captureAll();
    await progresses.setValue({ [tenant]: setUp() });
    await receipts.setValue({ [tenant]: receipt });
  });
  const offer = async (locked = {}) =>
    offeredNames(await progresses.getValue(), other, { ...defaultNames, ...locked }, locked);

  it('is offered the names that were chosen before, not the comment', async () => {
    expect(await offer()).toEqual({ from: tenant, names: { isuUserName: 'svc-kolleno' } });
  });

  it('takes them over, and nothing else', async () => {
    await routes['use-names'].handle({ tenant: other, from: tenant }, panel);
    expect(await saved(other)).toEqual({
      ...emptyProgress(production),
      chosen: { isuUserName: 'svc-kolleno' },
    });
    expect(await offer()).toBeUndefined();
    const { names, skipped, changed, captured, stepsDone } = await context({ ...production });
    expect(names.isuUserName).toBe('svc-kolleno');
    expect({ skipped, changed, captured, stepsDone }).toEqual({
      skipped: {},
      changed: [],
      captured: [],
      stepsDone: [],
    });
    expect(
      await routes.reveal.handle(
        { tenant: other, credential: 'clientSecret', shown: await shownNow(other) },
        panel,
      ),
    ).toBeNull();
    const everything = JSON.stringify([
      await disk.get(),
      await fakeBrowser.storage.session.get(null),
    ]);
    const kept = JSON.parse(everything) as Record<string, Record<string, unknown>>[];
    for (const area of kept)
      for (const item of Object.values(area))
        for (const secret of [
          values.clientSecret,
          values.refreshToken,
          values.isuPassword,
          values.clientId,
        ])
          expect(JSON.stringify(item[other] ?? null)).not.toContain(secret);
  });

  it('that wants none of them is not asked again', async () => {
    await routes['use-names'].handle({ tenant: other, from: null }, panel);
    expect((await saved(other))?.chosen).toEqual({});
    expect(await offer()).toBeUndefined();
  });

  it('is offered nothing that is recommended there anyway, or that the policy sets', async () => {
    expect(await offer({ isuUserName: 'by-policy' })).toBeUndefined();
    await progresses.setValue({
      [tenant]: setUp({ chosen: { isuUserName: defaultNames.isuUserName } }),
    });
    expect(await offer()).toBeUndefined();
  });

  it('in which something was entered already keeps its own', async () => {
    await progresses.setValue({
      [tenant]: setUp(),
      [other]: { ...emptyProgress(production), chosen: { securityGroup: 'Own Group' } },
    });
    expect(await offer()).toBeUndefined();
  });
});

describe('a tenant that is forgotten', () => {
  it('is named nowhere any more, and another one stays whole', async () => {
    await captureAll();
    await routes.protect.handle(
      { tenant, passphrase: 'five words of no kin at all', shown: await shownNow(tenant) },
      panel,
    );
    const its = <T>(value: T) => ({ [tenant]: value, [other]: value });
    await progresses.setValue({
      [tenant]: setUp(),
      [other]: { ...setUp(), ...production },
    });
    await receipts.setValue({ [tenant]: receipt });
    await finishedChecks.setValue(its(neverChecked));
    await verifications.setValue(its(neverChecked));
    await refusals.setValue({ key: 'k', tenants: its([]) });
    await routes['start-run'].handle({ tenant, kind: 'rotation' }, panel);
    await routes.learn.handle(
      {
        ...at,
        ids: null,
        answer: {
          page: 'register-api-client/form',
          is: true,
          title: 'x',
          urlTaskId: null,
          viewIds: [],
        },
      },
      { tabId: 1, at: { ...place, urlTaskId: null } },
    );
    await routes['switch-overlay'].handle(
      { tenant, page: 'register-api-client/form', scope: 'page' },
      panel,
    );
    await routes['switch-overlay'].handle(
      { tenant, page: 'register-api-client/form', scope: 'tenant' },
      panel,
    );
    await statusAccess.setValue({
      [tenant]: { id: 'i', url: 'https://connect.kolleno.com/', token: 't' },
    });
    await sealedSubmission.setValue(unanswered);
    const holds = async () =>
      Object.entries({
        ...(await disk.get()),
        ...(await fakeBrowser.storage.session.get(null)),
      })
        .filter(([, value]) => JSON.stringify(value).includes(at.tenant))
        .map(([name]) => name);
    expect((await holds()).length).toBeGreaterThan(12);
    await routes['forget-tenant'].handle({ tenant, shown: await shownNow(tenant) }, panel);
    expect(await holds()).toEqual([]);
    expect(await passphrases.getValue()).toEqual({});
    expect(await saved(other)).toEqual({ ...setUp(), ...production });
    expect(Object.keys(await finishedChecks.getValue())).toEqual([other]);
  });
});

it('what a later version has left is neither changed nor in the way of what it did not touch', async () => {
  await progresses.setValue({ [tenant]: setUp() });
  await disk.set({ settings: { later: true }, settings$: { v: 99 } });
  const reset = { change: { type: 'reset' as const, part: 'names' as const } };
  await expect(routes['change-settings'].handle(reset, panel)).rejects.toThrow('later version');
  await recoverState();
  await expect(settings.getValue()).rejects.toThrow('later version');
  expect(await disk.get()).toMatchObject({
    settings: { later: true },
    settings$: { v: 99 },
  });
  expect(await saved()).toEqual(setUp());
});
