import type { TaskId } from '../guide/task.ts';
import type { Verification } from './checks.ts';
import type { Receipt } from './handoff.ts';
import type { Progress, Run } from './progress.ts';

/** A set-up that another one followed in the same tenant, as it stood then. No secret lies in it. */
export interface EarlierRun {
  kind: 'first' | Run['kind'];
  /** ISO 8601 time at which the next one was begun. */
  endedAt: string;
  progress: Progress;
  receipt: Receipt | null;
  checks: Verification | null;
}

/** More than anybody sets one tenant up; the oldest make way. */
const maxRuns = 10;

/** The runs of a tenant with the one that ends now. */
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

/** The receipt, if it came in the run that is under way. */
export const receiptOf = (progress: Progress | undefined, receipt: Receipt | undefined) =>
  receipt && isOfRun(progress, receipt.receivedAt) ? receipt : undefined;

const isOfRun = (progress: Pick<Progress, 'run'> | undefined, at: string): boolean =>
  !progress?.run || Date.parse(at) >= Date.parse(progress.run.at);

/** When a step was last done in an earlier run, and on whose word. Undefined where it never was, or the time is not known. */
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
