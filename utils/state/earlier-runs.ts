import type { TaskId } from '../guide/task.ts';
import type { Verification } from './checks.ts';
import type { Receipt } from './handoff.ts';
import type { Progress, Run } from './progress.ts';

/** A finished set-up of a tenant, as it was when the next one began. Holds no secret. */
export interface EarlierRun {
  kind: 'first' | Run['kind'];
  /** ISO 8601 time at which the next set-up began. */
  endedAt: string;
  progress: Progress;
  receipt: Receipt | null;
  checks: Verification | null;
}

/** More set-ups than a tenant ever has. The oldest are dropped. */
const maxRuns = 10;

/** Appends the run that ends now. */
export function withRun(
  runs: readonly EarlierRun[],
  ended: { progress: Progress; receipt: Receipt | undefined; checks: Verification | undefined },
  now: Date,
): EarlierRun[] {
  const { progress, receipt, checks } = ended;
  const one: EarlierRun = {
    kind: progress.run?.kind ?? 'first',
    endedAt: now.toISOString(),
    progress,
    receipt: receiptOf(progress, receipt) ?? null,
    checks: checks && isOfRun(progress, checks.at) ? checks : null,
  };
  return [...runs, one].slice(-maxRuns);
}

/** The receipt, if it arrived in the current run. */
export const receiptOf = (progress: Progress | undefined, receipt: Receipt | undefined) =>
  receipt && isOfRun(progress, receipt.receivedAt) ? receipt : undefined;

const isOfRun = (progress: Pick<Progress, 'run'> | undefined, at: string): boolean =>
  !progress?.run || Date.parse(at) >= Date.parse(progress.run.at);

/**
 * When a step was last done in an earlier run, with the reason if it was marked by hand. Undefined
 * if it never was or the time is unknown.
 */
export function doneBefore(
  runs: readonly EarlierRun[],
  task: TaskId,
): { at: string; reason?: string } | undefined {
  for (const { progress } of runs.toReversed()) {
    const { state, at, markedByHand } = progress.steps[task];
    if (state === 'done' && at) return { at, ...(markedByHand && { reason: markedByHand }) };
  }
  return undefined;
}
