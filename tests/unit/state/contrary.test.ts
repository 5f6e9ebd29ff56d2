import { describe, expect, it } from 'vitest';
import { stepViews } from '../../../utils/panel/steps.ts';
import { applyEvidence, markDone } from '../../../utils/state/apply-evidence.ts';
import type { PermissionStatus } from '../../../utils/state/page-status.ts';
import { type Evidence, emptyProgress, type Progress } from '../../../utils/state/progress.ts';
import { validateProgresses } from '../../../utils/storage/shapes.ts';
import { at, tenant } from '../../fixtures/captured-values.ts';

const now = new Date('2026-11-30T12:00:00Z');
const later = new Date('2026-12-01T12:00:00Z');
const task = 'register-api-client' as const;
const finding = 'findings.page.clientGone' as const;
const contrary = (holds: boolean): Evidence => ({ type: 'contrary', task, holds, finding });
const start = emptyProgress({ ...at, environment: 'non-production' });
const done = applyEvidence(start, [{ type: 'step', task, state: 'done', detail: 'x' }], now);
const survives = (progress: Progress) =>
  expect(validateProgresses({ [tenant]: progress })).toEqual({ [tenant]: progress });

describe('a page that shows otherwise', () => {
  it('opens a step that was done, with the time, and closes it when it holds after all', () => {
    const open = applyEvidence(done, [contrary(false)], later);
    expect(open.steps[task]).toMatchObject({
      state: 'attention',
      finding,
      at: later.toISOString(),
    });
    expect(applyEvidence(open, [contrary(false)], later)).toBe(open);
    expect(applyEvidence(open, [contrary(true)], later).steps).toEqual(done.steps);
    survives(open);
  });

  it('outranks the mark of a person, and changes nothing else', () => {
    const marked = markDone(start, task, 'A colleague did it', now);
    const open = applyEvidence(marked, [contrary(false)], later);
    expect(open.steps[task].state).toBe('attention');
    expect(applyEvidence(open, [contrary(true)], later).steps).toEqual(marked.steps);
    expect(applyEvidence(start, [contrary(false)], now)).toBe(start);
    expect(applyEvidence(done, [contrary(true)], now)).toBe(done);
  });

  it('leaves no secret to renew of a client that is gone', () => {
    const rotating: Progress = { ...done, run: { kind: 'rotation', at: now.toISOString() } };
    const view = (progress: Progress) => stepViews(progress, null).find((one) => one.task === task);
    expect(view(rotating)?.renew).toBe(true);
    expect(view(applyEvidence(rotating, [contrary(false)], later))?.renew).toBe(false);
  });
});

describe('what a domain’s own page shows', () => {
  const permission = (name: string, state: PermissionStatus['state']): PermissionStatus => ({
    name,
    access: 'view',
    state,
    inferred: false,
  });
  const lists = [
    permission('Process: Banking', 'missing'),
    permission('View: Customer', 'granted'),
  ];
  const begun = applyEvidence(
    start,
    [
      { type: 'permissions', permissions: lists },
      { type: 'step', task: 'maintain-domain-permissions', state: 'attention', detail: '1/2' },
      { type: 'step', task: 'activate-security-policy-changes', state: 'done' },
    ],
    now,
  );
  const shows = (progress: Progress, state: PermissionStatus['state']) =>
    applyEvidence(
      progress,
      [
        {
          type: 'permissions',
          permissions: [permission('Process: Banking', state)],
          ofDomain: true,
        },
      ],
      later,
    );

  it('counts, settles the step, and makes the activation due again', () => {
    const after = shows(begun, 'granted');
    expect(after.steps['maintain-domain-permissions']).toMatchObject({
      state: 'done',
      detail: '2/2',
    });
    expect(after.steps['activate-security-policy-changes'].state).toBe('attention');
    expect(after.permissions.map(({ state }) => state).sort()).toEqual(['granted', 'granted']);
  });

  it('opens the step again where the permission is gone', () => {
    const after = shows(shows(begun, 'granted'), 'missing');
    expect(after.steps['maintain-domain-permissions'].state).toBe('attention');
    expect(after.permissions).toHaveLength(2);
  });

  it('says nothing of a step that was not begun', () => {
    expect(shows(start, 'granted').steps['maintain-domain-permissions'].state).toBe('todo');
  });
});

describe('a value that was refused', () => {
  it('is said at its step, with why and the cure, until one is kept', () => {
    const note = {
      finding: 'findings.refused.unseen' as const,
      substitutions: ['x'],
      at: now.toISOString(),
    };
    const user = 'create-integration-system-user' as const;
    const created = applyEvidence(start, [{ type: 'step', task: user, state: 'done' }], now);
    const refused: Progress = { ...created, refused: { isuUserName: note } };
    const view = (progress: Progress) => stepViews(progress, null)[0];
    expect(view(created)?.state).toBe('done');
    expect(view(refused)).toMatchObject({ state: 'attention', finding: note.finding });
    expect(view({ ...refused, refused: {} })?.state).toBe('done');
    survives(refused);
  });
});
