import { describe, expect, it } from 'vitest';
import { taskIds } from '../../../utils/guide/task.ts';
import { roughMinutesLeft, stepViews } from '../../../utils/panel/steps.ts';
import { applyEvidence, markDone, skipPermission } from '../../../utils/state/apply-evidence.ts';
import type { PermissionStatus } from '../../../utils/state/page-status.ts';
import {
  currentStep,
  type Evidence,
  emptyProgress,
  type Progress,
} from '../../../utils/state/progress.ts';
import { tenantKey } from '../../../utils/tenant/tenant-key.ts';

const minutesLeft = (progress: Progress) => roughMinutesLeft(stepViews(progress, null));

const fresh = emptyProgress({
  host: 'impl.wd12.myworkday.com',
  tenant: 'acme',
  environment: 'non-production',
});
const [monday, tuesday] = [new Date('2026-02-02T09:00:00Z'), new Date('2026-02-03T09:00:00Z')];
const done = (task: (typeof taskIds)[number], detail?: string): Evidence => ({
  type: 'step',
  task,
  state: 'done',
  ...(detail ? { detail } : {}),
});
const permission = (name: string, state: PermissionStatus['state']): PermissionStatus => ({
  name,
  access: 'view',
  state,
  inferred: false,
});

describe('progress', () => {
  it('begins with all steps to do, in ten minutes', () => {
    expect(taskIds.map((task) => fresh.steps[task])).toEqual(
      taskIds.map(() => ({ state: 'todo' })),
    );
    expect(minutesLeft(fresh)).toBe(10);
    expect(tenantKey(fresh)).toBe('impl.wd12.myworkday.com/acme');
  });

  it('records when and how a step was done', () => {
    const after = applyEvidence(fresh, [done('create-security-group', 'Kolleno Group')], monday);
    expect(after.steps['create-security-group']).toEqual({
      state: 'done',
      detail: 'Kolleno Group',
      at: '2026-02-02T09:00:00.000Z',
    });
    expect(fresh.steps['create-security-group'].state).toBe('todo');
  });

  it('does not change for repeated evidence', () => {
    const once = applyEvidence(fresh, [done('create-security-group')], monday);
    expect(applyEvidence(once, [done('create-security-group')], tuesday)).toBe(once);
  });

  it('reverts a step when a later page contradicts it, and restores it', () => {
    const removed: Evidence = {
      type: 'step',
      task: 'edit-security-group',
      state: 'attention',
      finding: 'findings.field.groupWithoutUser',
      substitutions: ['kolleno-integration'],
    };
    const contradicted = applyEvidence(fresh, [done('edit-security-group', 'x'), removed], tuesday);
    expect(contradicted.steps['edit-security-group']).toEqual({
      state: 'attention',
      finding: 'findings.field.groupWithoutUser',
      substitutions: ['kolleno-integration'],
      at: tuesday.toISOString(),
    });
    const again = applyEvidence(contradicted, [done('edit-security-group')], tuesday);
    expect(again.steps['edit-security-group']).toEqual({
      state: 'done',
      at: tuesday.toISOString(),
    });
  });

  it('stores chosen names', () => {
    const after = applyEvidence(
      fresh,
      [{ type: 'chosen', name: 'apiClient', value: 'Kolleno' }],
      monday,
    );
    expect(after.chosen).toEqual({ apiClient: 'Kolleno' });
  });

  it('estimates the minutes of the remaining steps', () => {
    const after = applyEvidence(
      fresh,
      [done('maintain-domain-permissions'), done('view-api-clients')],
      monday,
    );
    expect(minutesLeft(after)).toBe(7);
    expect(
      minutesLeft(
        applyEvidence(
          fresh,
          taskIds.map((task) => done(task)),
          monday,
        ),
      ),
    ).toBe(0);
  });
});

describe('the current step', () => {
  const begun = applyEvidence(fresh, [done('create-integration-system-user')], monday);
  it('is the step of the open page, even if done', () => {
    expect(currentStep(begun, 'create-integration-system-user')).toBe(
      'create-integration-system-user',
    );
    expect(currentStep(begun, 'view-api-clients')).toBe('view-api-clients');
  });

  it('is otherwise the first step not done, including those that need attention', () => {
    expect(currentStep(begun, null)).toBe('create-security-group');
    const troubled = applyEvidence(
      begun,
      [{ type: 'step', task: 'create-integration-system-user', state: 'attention' }],
      tuesday,
    );
    expect(currentStep(troubled, null)).toBe('create-integration-system-user');
  });

  it('is null when all are done', () => {
    expect(
      currentStep(
        applyEvidence(
          fresh,
          taskIds.map((task) => done(task)),
          monday,
        ),
        null,
      ),
    ).toBeNull();
  });
});

describe('a step marked by hand', () => {
  it('is done with its reason until a page contradicts it', () => {
    const marked = markDone(fresh, 'maintain-password-rules', 'No expiration here', monday);
    expect(marked.steps['maintain-password-rules']).toMatchObject({
      state: 'done',
      markedByHand: 'No expiration here',
    });
    const seen = applyEvidence(
      marked,
      [
        {
          type: 'step',
          task: 'maintain-password-rules',
          state: 'attention',
          finding: 'findings.field.notExempt',
        },
      ],
      tuesday,
    );
    expect(seen.steps['maintain-password-rules'].markedByHand).toBeUndefined();
    expect(seen.steps['maintain-password-rules'].state).toBe('attention');
  });
});

describe('permissions', () => {
  const read = (...permissions: PermissionStatus[]): Evidence => ({
    type: 'permissions',
    permissions,
  });
  const step: Evidence = {
    type: 'step',
    task: 'maintain-domain-permissions',
    state: 'attention',
    detail: '1/2',
    finding: 'findings.page.permissionsMissing',
  };
  const saved = applyEvidence(
    fresh,
    [read(permission('A', 'granted'), permission('B', 'missing')), step],
    monday,
  );

  it('complete the step when skipped afterwards, and reopen it when the skip is taken back', () => {
    const skipped = skipPermission(saved, 'view:B', 'Not offered', tuesday);
    expect(skipped.steps['maintain-domain-permissions']).toMatchObject({
      state: 'done',
      detail: '2/2',
    });
    expect(skipped.skipped).toEqual({ 'view:B': 'Not offered' });
    const back = skipPermission(skipped, 'view:B', '', tuesday);
    expect(back.steps['maintain-domain-permissions']).toMatchObject({
      state: 'attention',
      detail: '1/2',
    });
    expect(back.skipped).toEqual({});
  });

  it('prove nothing when skipped before the lists are saved', () => {
    const skipped = skipPermission(fresh, 'view:B', 'Not offered', monday);
    expect(skipped.steps['maintain-domain-permissions'].state).toBe('todo');
    expect(skipped.skipped).toEqual({ 'view:B': 'Not offered' });
  });

  it('need another activation when added after it', () => {
    const active = applyEvidence(saved, [done('activate-security-policy-changes')], monday);
    const same = applyEvidence(
      active,
      [read(permission('A', 'granted'), permission('B', 'missing'))],
      tuesday,
    );
    expect(same.steps['activate-security-policy-changes'].state).toBe('done');
    const more = applyEvidence(
      active,
      [read(permission('A', 'granted'), permission('B', 'granted'))],
      tuesday,
    );
    expect(more.steps['activate-security-policy-changes']).toMatchObject({
      state: 'attention',
      finding: 'findings.page.activateAgain',
    });
  });
});
