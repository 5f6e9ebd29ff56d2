import { beforeEach, describe, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { routes } from '../../../utils/background/routes/router.ts';
import { type TaskId, taskIds } from '../../../utils/guide/task.ts';
import { applyEvidence } from '../../../utils/state/apply-evidence.ts';
import { neverChecked } from '../../../utils/state/checks.ts';
import { withRun } from '../../../utils/state/earlier-runs.ts';
import { emptyProgress } from '../../../utils/state/progress.ts';
import { rotationTasks } from '../../../utils/state/run.ts';
import {
  credentialViews,
  earlierRuns,
  handoff,
  progresses,
  receipts,
} from '../../../utils/storage/items.ts';
import { at, tenant } from '../../fixtures/captured-values.ts';
import {
  context,
  panel,
  place,
  receipt,
  saved,
  setUp,
  states,
} from '../../fixtures/earlier-set-up.ts';

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
