import { tasks } from '../guide/index.ts';
import type { FindingKey, MessageKey } from '../guide/message-key.ts';
import type { RelatedTask, Task, TaskId } from '../guide/task.ts';
import { say } from '../i18n/say.ts';
import type { Opened } from '../messages/protocol.ts';
import { doneBefore, type EarlierRun } from '../state/earlier-runs.ts';
import type { PermissionStatus } from '../state/page-status.ts';
import type { Progress, StepProgress } from '../state/progress.ts';
import { isInRun } from '../state/run.ts';

/** One step as the panel shows it. */
export interface StepView extends Omit<StepProgress, 'state' | 'unmarked' | 'held'> {
  task: TaskId;
  /** 1 to 9. */
  number: number;
  name: MessageKey;
  /** What the administrator does in the step, as an order. */
  action: MessageKey;
  purpose: MessageKey;
  /**
   * Values of the state hook `data-state`. `current`: the step's page is open and the step is not
   * done.
   */
  state: 'todo' | 'current' | 'done' | 'attention';
  /** The step's page is open in the tab. */
  open: boolean;
  /** Part of the current run: all nine steps, except in a rotation. */
  inRun: boolean;
  /** The step's value must be created again, on a separate page. */
  renew: boolean;
  /** Where its value is gone, it is created again on a separate page, because the step is done. */
  mayRenew: boolean;
  /** When the step was done in an earlier run, with the reason if it was marked by hand. */
  before?: { at: string; reason?: string };
}

/**
 * Minutes per step with the extension's help, 1 where absent. Measured by hand on a practice
 * tenant, rounded up. Ten in total, which the panel promises before the first step.
 */
const minutes: Partial<Record<TaskId, number>> = { 'maintain-domain-permissions': 2 };

/**
 * The nine steps with their state. A step that needs attention keeps that state while its page is
 * open.
 */
export function stepViews(
  progress: Progress | undefined,
  openTask: TaskId | null,
  earlier: readonly EarlierRun[] = [],
): StepView[] {
  return tasks.map((task, index) => {
    const { state = 'todo', unmarked: _, held: __, ...evidence } = progress?.steps[task.id] ?? {};
    const open = task.id === openTask;
    const inRun = isInRun(progress ?? {}, task.id);
    // A client that is gone has no secret to renew.
    const isGone = progress?.steps[task.id].finding === clientGone;
    const renew =
      progress?.run?.kind === 'rotation' && inRun && task.renew !== undefined && !isGone;
    const before = doneBefore(earlier, task.id);
    const isMarked = progress?.steps[task.id].markedByHand !== undefined;
    const refusal = state === 'done' && !isMarked && refusedValue(task, progress);
    const counts =
      task.id === 'maintain-domain-permissions' &&
      state !== 'todo' &&
      permissionCounts(progress?.permissions);
    return {
      ...evidence,
      ...(counts && { detail: counts }),
      task: task.id,
      number: index + 1,
      name: task.name,
      action: task.action,
      purpose: (renew ? task.renew?.purpose : undefined) ?? task.pages[0]?.purpose ?? task.name,
      state: open && state === 'todo' ? 'current' : state,
      ...(refusal && { ...refusal, state: 'attention' as const }),
      open,
      inRun,
      renew,
      mayRenew: renew || (state === 'done' && task.renew !== undefined),
      ...(before && { before }),
    };
  });
}

const clientGone: FindingKey = 'findings.page.clientGone';

/** A step is not done while a value that its page showed was refused and none is kept. */
function refusedValue(
  { pages }: Task,
  progress: Progress | undefined,
): Pick<StepProgress, 'finding' | 'substitutions' | 'at'> | undefined {
  const captured = pages.flatMap(({ captures }) => captures.map(({ credential }) => credential));
  return captured.map((credential) => progress?.refused?.[credential]).find(Boolean);
}

/** "18 granted, 1 skipped". */
function permissionCounts(permissions: readonly PermissionStatus[] = []): string | undefined {
  const count = (wanted: PermissionStatus['state']) =>
    permissions.filter(({ state }) => state === wanted).length;
  if (permissions.length === 0) return undefined;
  const counts = [String(count('granted')), String(count('skipped'))];
  return say(count('skipped') > 0 ? 'panel.steps.grantedSkipped' : 'panel.steps.granted', counts);
}

/**
 * The step to suggest if no page of the guide is open. Steps that need attention come first,
 * because they block the others.
 */
export function nextStep(steps: readonly StepView[]): StepView | undefined {
  const asked = steps.filter(({ inRun }) => inRun);
  return (
    asked.find(({ state }) => state === 'attention') ?? asked.find(({ state }) => state !== 'done')
  );
}

/** Estimated minutes for the remaining steps. 0 if all are done. */
export function roughMinutesLeft(steps: readonly StepView[]): number {
  return steps
    .filter(({ inRun, state }) => inRun && state !== 'done')
    .reduce((sum, step) => sum + minutesFor(step.task), 0);
}

/** Estimated minutes for one step. */
export const minutesFor = (id: TaskId): number => minutes[id] ?? 1;

/** Message key of the step's name. */
export const stepName = (id: TaskId): MessageKey => taskOf(id).name;

/** 1 to 9. */
export const stepNumber = (id: TaskId): number => tasks.findIndex((task) => task.id === id) + 1;

/** Instructions to reach a step's page without the panel. */
export function wayTo(id: TaskId, renew = false): string {
  const { search, from } = wayOf(id, renew);
  return from
    ? say('panel.steps.hintActions', [search, pathOf(from)])
    : say('panel.steps.hint', [search]);
}

/** The same instructions as the first line of a manual step. */
export function startByHand(id: TaskId, renew = false): string {
  const { search, from } = wayOf(id, renew);
  return from ? say('byHand.findActions', [search, pathOf(from)]) : say('byHand.find', [search]);
}

/** What to do next to reach a page that was asked for. Undefined: Workday shows it. */
export function afterOpening(opened: Opened, { search, from }: Task['open']): string | undefined {
  const path = from && pathOf(from);
  const sentences = {
    address: undefined,
    search: path
      ? say('panel.steps.foundActions', [search, path])
      : say('panel.steps.found', [search]),
    here: say('panel.steps.here', [path ?? '']),
    'not-found': say('panel.steps.notFound', [search]),
    'no-search': say('overlay.point.noSearch', [search]),
  };
  return sentences[opened];
}

const pathOf = ({ relatedActions }: RelatedTask): string =>
  relatedActions.map(([name]) => name).join(' → ');

/** The way to a step's page. `renew`: to the page that replaces its credential. */
export function wayOf(id: TaskId, renew: boolean): Task['open'] {
  const { open, renew: anew } = taskOf(id);
  return (renew ? anew : undefined) ?? open;
}

function taskOf(id: TaskId): Task {
  const task = tasks.find((one) => one.id === id);
  if (!task) throw new RangeError(`No task ${id}`);
  return task;
}
