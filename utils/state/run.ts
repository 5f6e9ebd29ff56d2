import { type TaskId, taskIds } from '../guide/task.ts';
import type { Progress, Run, StepProgress } from './progress.ts';

/**
 * The steps that create a new client secret and a new refresh token, and the step that shows the
 * endpoints.
 */
export const rotationTasks: readonly TaskId[] = [
  'register-api-client',
  'manage-refresh-tokens',
  'view-api-clients',
];

/** Whether a step is part of the current run. */
export const isInRun = ({ run }: Pick<Progress, 'run'>, task: TaskId): boolean =>
  run?.kind !== 'rotation' || rotationTasks.includes(task);

/** Whether nothing is left to do for a step: it is done, or not part of the current run. */
export const isSettled = (progress: Progress, task: TaskId): boolean =>
  progress.steps[task].state === 'done' || !isInRun(progress, task);

/** Whether any step of the current run has evidence. */
export const hasBegunRun = (progress: Progress): boolean =>
  taskIds.some((task) => isInRun(progress, task) && progress.steps[task].state !== 'todo');

/**
 * Starts a new run. Keeps chosen names and reasons for skipped permissions, because both belong to
 * the tenant. A rotation keeps the evidence of the other steps. A complete set-up discards all
 * evidence.
 */
export function startRun(progress: Progress, kind: Run['kind'], now: Date): Progress {
  const { startedAt: _, permissionsAt, byHand, run: __, refused: ___, ...kept } = progress;
  const run: Run = { kind, at: now.toISOString() };
  const todo: StepProgress = { state: 'todo' };
  const steps = Object.fromEntries(
    taskIds.map((task) => [task, isInRun({ run }, task) ? todo : progress.steps[task]]),
  ) as Progress['steps'];
  if (kind === 'again') return { ...kept, steps, permissions: [], records: {}, run };
  return {
    ...kept,
    steps,
    ...(byHand && { byHand }),
    ...(permissionsAt !== undefined && { permissionsAt }),
    records: Object.fromEntries(
      Object.entries(kept.records).filter(([task]) => !isInRun({ run }, task as TaskId)),
    ),
    run,
  };
}
