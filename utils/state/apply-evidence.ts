import type { Permission, TaskId } from '../guide/task.ts';
import { omit } from '../lib/omit.ts';
import type { PermissionStatus } from './page-status.ts';
import {
  judgePermissions,
  permissionKey,
  relisted,
  withHandTicks,
  withSkips,
} from './permission-status.ts';
import type { Evidence, PageRecord, Progress, StepProgress } from './progress.ts';
import { type SeenNow, withSightings } from './sightings.ts';

/**
 * Applies evidence to progress. Later evidence wins, so a contradicting page turns a done step into
 * one that needs attention.
 */
export function applyEvidence(
  progress: Progress,
  evidence: readonly Evidence[],
  now: Date,
): Progress {
  return evidence.reduce((before, one) => applyOne(before, one, now), progress);
}

/** Marks the set-up as started when the first page of the guide is open. */
export function startProgress(progress: Progress, now: Date): Progress {
  return progress.startedAt ? progress : { ...progress, startedAt: now.toISOString() };
}

/**
 * Marks a step as done by hand, or unmarks it if the reason is empty. Evidence from a page
 * overrides the mark.
 */
export function markDone(progress: Progress, task: TaskId, reason: string, now: Date): Progress {
  const { markedByHand, unmarked, held: _, ...seen } = progress.steps[task];
  const before = markedByHand === undefined ? seen : unmarked;
  if (reason !== '') {
    const unmarkedNow = before && before.state !== 'todo' && { unmarked: before };
    return withStep(progress, task, { state: 'done', markedByHand: reason, ...unmarkedNow }, now);
  }
  if (markedByHand === undefined) return progress;
  return { ...progress, steps: { ...progress.steps, [task]: before ?? { state: 'todo' } } };
}

/**
 * Skips a permission (`<access>:<name>`) with a reason, or takes the skip back if the reason is
 * empty. Updates the step.
 */
export function skipPermission(
  progress: Progress,
  permission: string,
  reason: string,
  now: Date,
): Progress {
  const others = omit(progress.skipped, permission);
  const skipped = reason === '' ? others : { ...others, [permission]: reason };
  const permissions = withSkips(progress.permissions, skipped);
  const after = { ...progress, skipped, permissions };
  const verdict = judgePermissions(permissions);
  // A skip proves nothing before the lists have been saved.
  if (verdict === null || progress.steps[permissionsStep].state === 'todo') return after;
  return withStep(after, permissionsStep, verdict, now);
}

/**
 * Ticks off a permission (`<access>:<name>`) that no page can prove, or takes the tick back.
 * Updates the step.
 */
export function tickPermission(
  progress: Progress,
  permission: string,
  ticked: boolean,
  now: Date,
): Progress {
  const others = (progress.byHand ?? []).filter((key) => key !== permission);
  const byHand = ticked ? [...others, permission] : others;
  const permissions = withHandTicks(progress.permissions, byHand);
  const after = { ...progress, byHand, permissions };
  const verdict = judgePermissions(permissions);
  if (verdict === null || progress.steps[permissionsStep].state === 'todo') return after;
  return withStep(after, permissionsStep, verdict, now);
}

/**
 * Applies changes of the lists since they were read (settings, policy, or a new version of the
 * guide). Updates the step.
 */
export function relist(progress: Progress, listed: readonly Permission[], now: Date): Progress {
  if (progress.permissions.length === 0) return progress;
  const known = new Set(progress.permissions.map(permissionKey));
  const permissions = relisted(progress.permissions, listed);
  const more = permissions.some((permission) => !known.has(permissionKey(permission)));
  if (!more && permissions.length === known.size) return progress;
  const after = { ...progress, permissions };
  const { state, markedByHand } = progress.steps[permissionsStep];
  const verdict = judgePermissions(permissions);
  if (verdict === null || state === 'todo' || markedByHand !== undefined) return after;
  const step: StepProgress = more
    ? { ...verdict, state: 'attention', finding: 'findings.page.permissionsChanged' }
    : verdict;
  return withStep(after, permissionsStep, step, now);
}

/**
 * Adds the permissions in force that no page has shown yet, as unread. A domain's own page shows
 * one of them: without the others, a few domains would pass for all.
 */
export const withUnread = (progress: Progress, listed: readonly Permission[]): Progress => ({
  ...progress,
  permissions: relisted(progress.permissions, listed),
});

const permissionsStep = 'maintain-domain-permissions';
const activationStep = 'activate-security-policy-changes';

function applyOne(progress: Progress, evidence: Evidence, now: Date): Progress {
  switch (evidence.type) {
    case 'chosen':
      return { ...progress, chosen: { ...progress.chosen, [evidence.name]: evidence.value } };
    case 'permissions':
      return evidence.ofDomain
        ? withDomain(progress, evidence.permissions, now)
        : withPermissions(progress, evidence.permissions, now);
    case 'step': {
      const { type: _, task, ...step } = evidence;
      return withStep(progress, task, step, now);
    }
    case 'sightings':
      return withOutdatedToken(progress, evidence.seen, now);
    case 'contrary':
      return withContrary(progress, evidence, now);
    case 'record':
      return withRecord(progress, evidence.task, { ...evidence, at: now.toISOString() });
  }
}

const clientStep = 'register-api-client';
const tokenStep = 'manage-refresh-tokens';

/**
 * A refresh token keeps the scopes that its client had when it was made (docs/workday.md, "Refresh
 * token"). A client whose scopes are complete only now has an outdated token.
 */
function withOutdatedToken(progress: Progress, seen: SeenNow, now: Date): Progress {
  const after = { ...progress, sightings: withSightings(progress.sightings, seen, now) };
  const { finding } = progress.steps[clientStep];
  const lackedScope =
    finding === 'findings.field.scopeMissing' ||
    progress.sightings?.['scopes-complete']?.holds === false;
  if (!seen['scopes-complete']?.holds || !lackedScope) return after;
  const mended =
    finding === 'findings.field.scopeMissing'
      ? withStep(after, clientStep, { state: 'done' }, now)
      : after;
  if (progress.steps[tokenStep].state !== 'done') return mended;
  return withStep(
    mended,
    tokenStep,
    { state: 'attention', finding: 'findings.page.tokenOutdated' },
    now,
  );
}

/**
 * Opens a step that was done, also by hand, when a page shows otherwise, and closes it again when a
 * page shows that it holds after all. Changes nothing about a step that is open for another reason.
 */
function withContrary(
  progress: Progress,
  { task, holds, finding, substitutions }: Extract<Evidence, { type: 'contrary' }>,
  now: Date,
): Progress {
  const { unmarked: _, held, ...step } = progress.steps[task];
  if (holds) {
    if (!held || step.finding !== finding) return progress;
    return { ...progress, steps: { ...progress.steps, [task]: held } };
  }
  if (step.state !== 'done') return progress;
  const open: StepProgress = {
    state: 'attention',
    finding,
    ...(substitutions && { substitutions }),
    held: step,
  };
  return withStep(progress, task, open, now);
}

/** Replaces an earlier record of the same page. */
function withRecord(progress: Progress, task: TaskId, { page, at, fields }: PageRecord): Progress {
  const others = (progress.records[task] ?? []).filter((record) => record.page !== page);
  return {
    ...progress,
    records: { ...progress.records, [task]: [...others, { page, at, fields }] },
  };
}

function withStep(progress: Progress, task: TaskId, step: StepProgress, now: Date): Progress {
  const { at: _, ...before } = progress.steps[task];
  if (sameStep(before, step)) return progress;
  return { ...progress, steps: { ...progress.steps, [task]: { ...step, at: now.toISOString() } } };
}

const sameStep = (a: StepProgress, b: StepProgress): boolean =>
  a.state === b.state &&
  a.detail === b.detail &&
  a.finding === b.finding &&
  a.markedByHand === b.markedByHand &&
  a.substitutions?.join() === b.substitutions?.join();

/** Permissions saved after the activation are pending again. */
function withPermissions(progress: Progress, permissions: PermissionStatus[], now: Date): Progress {
  const before = new Set(progress.permissions.filter(isGranted).map(permissionKey));
  const added = permissions
    .filter(isGranted)
    .some((permission) => !before.has(permissionKey(permission)));
  const after = { ...progress, permissions, permissionsAt: now.toISOString() };
  if (!added || progress.steps[activationStep].state !== 'done') return after;
  return withStep(
    after,
    activationStep,
    { state: 'attention', finding: 'findings.page.activateAgain' },
    now,
  );
}

/**
 * What one domain's own page shows takes the place of what the lists showed of it. The step is
 * judged anew if it was begun, or if nothing else is left of it.
 */
function withDomain(progress: Progress, shown: PermissionStatus[], now: Date): Progress {
  const keys = new Set(shown.map(permissionKey));
  const others = progress.permissions.filter((one) => !keys.has(permissionKey(one)));
  const after = withPermissions(progress, withSkips([...others, ...shown], progress.skipped), now);
  const { state, markedByHand } = progress.steps[permissionsStep];
  const isListed = others.length > 0;
  const verdict = isListed ? judgePermissions(after.permissions) : null;
  if (verdict === null || markedByHand !== undefined) return after;
  if (state === 'todo' && verdict.state !== 'done') return after;
  return withStep(after, permissionsStep, verdict, now);
}

const isGranted = (permission: PermissionStatus): boolean => permission.state === 'granted';
