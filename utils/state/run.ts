import { type TaskId, taskIds } from '../guide/task.ts';
import type { Progress, Run, StepProgress } from './progress.ts';

/** The steps that make a new client secret, a new refresh token, and lead past the addresses they are used at. */
export const rotationTasks: readonly TaskId[] = [
  'register-api-client',
  'manage-refresh-tokens',
  'view-api-clients',
];

/** Whether a step is part of what is under way. */
export const isInRun = ({ run }: Pick<Progress, 'run'>, task: TaskId): boolean =>
  run?.kind !== 'rotation' || rotationTasks.includes(task);

/** Nothing more is to be done for this step: it is done, or no part of what is under way. */
export const isSettled = (progress: Progress, task: TaskId): boolean =>
  progress.steps[task].state === 'done' || !isInRun(progress, task);

/** Whether anything was done of what is under way. */
export const hasBegunRun = (progress: Progress): boolean =>
  taskIds.some((task) => isInRun(progress, task) && progress.steps[task].state !== 'todo');

/**
 * Starts over. Names stay as the administrator chose them, and so do the reasons for what is skipped: both are of this tenant. For a rotation what stands in Workday
 * stands; for everything once more nothing that pages showed counts.
 */
export function startRun(progress: Progress, kind: Run['kind'], now: Date): Progress {
  const { startedAt: _, permissionsAt, byHand, run: __, ...kept } = progress;
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
