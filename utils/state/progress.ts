import type { FindingKey } from '../guide/message-key.ts';
import { type NameId, type TaskId, taskIds } from '../guide/task.ts';
import type { Environment } from '../tenant/hosts.ts';
import type { FieldStatus, PermissionStatus } from './page-status.ts';

export const stepStates = ['todo', 'done', 'attention'] as const;
export type StepState = (typeof stepStates)[number];

/** One step, as the evidence has it; `current` is a matter of the open page, not of progress. */
export interface StepProgress {
  state: StepState;
  /** ISO 8601 time of the evidence. */
  at?: string;
  /** What stands beside the step: a user name, a count. Never a secret. */
  detail?: string;
  finding?: FindingKey;
  /** What the finding's sentence needs. */
  substitutions?: string[];
  /** The administrator ticked the step off, and why. */
  markedByHand?: string;
  /** What pages had said of the step when it was ticked off: holds again if that is taken back. */
  unmarked?: Omit<StepProgress, 'markedByHand' | 'unmarked'>;
}

/** One field as the page held it. Passwords, and the names of other accounts than Kolleno's, are not in it. */
export interface FieldRecord
  extends Pick<
    FieldStatus,
    'id' | 'label' | 'verdict' | 'recommended' | 'tick' | 'uncertain' | 'translated'
  > {
  /** Display text; empty for a tick. */
  value: string;
  /** How many accounts the list holds that are not named in `value`. */
  others?: number;
}

/** A page of a task with what it held when it was saved, or with what it shows of that. */
export interface PageRecord {
  /** Page id within the task. */
  page: string;
  /** ISO 8601 time of the latest such page. */
  at: string;
  fields: FieldRecord[];
}

/** Progress of one tenant; no secret in it, so it may lie on disk. */
export interface Progress {
  host: string;
  tenant: string;
  environment: Environment;
  steps: Record<TaskId, StepProgress>;
  /** Names that the administrator chose on the pages; they override the recommended ones in later steps. */
  chosen: Partial<Record<NameId, string>>;
  /** Latest reading of the four lists. */
  permissions: PermissionStatus[];
  /** Permissions skipped with a reason: `<access>:<name>` → reason. */
  skipped: Record<string, string>;
  /** Keys of permissions that the administrator ticked off, because the tenant shows them under names of its own. */
  byHand?: string[];
  /** ISO 8601 time at which the first page of the journey was seen. */
  startedAt?: string;
  /** ISO 8601 time of the latest reading of the four lists. */
  permissionsAt?: string;
  /** The latest of each page with values. */
  records: Partial<Record<TaskId, PageRecord[]>>;
  /** What is under way where the tenant was set up before (`EarlierRun`). */
  run?: Run;
  /** The names of another tenant were offered and are not wanted here. */
  ownNames?: true;
}

export const runKinds = ['again', 'rotation'] as const;

/** Everything once more, or new credentials for what stands. */
export interface Run {
  kind: (typeof runKinds)[number];
  /** ISO 8601 time at which the administrator asked for it. */
  at: string;
}

/** A fact seen on a page that moves progress. */
export type Evidence =
  | {
      type: 'step';
      task: TaskId;
      state: Exclude<StepState, 'todo'>;
      detail?: string;
      finding?: FindingKey;
      substitutions?: string[];
    }
  | { type: 'chosen'; name: NameId; value: string }
  | { type: 'permissions'; permissions: PermissionStatus[] }
  /** What a page held when it was saved, or shows afterwards. */
  | { type: 'record'; task: TaskId; page: string; fields: FieldRecord[] };

/** A tenant where nothing was seen yet. */
export function emptyProgress(at: {
  host: string;
  tenant: string;
  environment: Environment;
}): Progress {
  const todo = (task: TaskId): [TaskId, StepProgress] => [task, { state: 'todo' }];
  return {
    host: at.host,
    tenant: at.tenant,
    environment: at.environment,
    steps: Object.fromEntries(taskIds.map(todo)) as Record<TaskId, StepProgress>,
    chosen: {},
    permissions: [],
    skipped: {},
    records: {},
  };
}

/** The step that the open page belongs to, else the first that is not done; null when all are. */
export function currentStep(progress: Progress, openTask: TaskId | null): TaskId | null {
  return openTask ?? taskIds.find((task) => progress.steps[task].state !== 'done') ?? null;
}

/** ISO 8601 time of the latest thing that was seen or decided in a tenant; empty where no time is known. */
export function lastChange({
  startedAt = '',
  permissionsAt = '',
  run,
  steps,
  records,
}: Progress): string {
  const times = [
    startedAt,
    permissionsAt,
    run?.at ?? '',
    ...Object.values(steps).map(({ at = '' }) => at),
    ...Object.values(records).flatMap((pages) => pages.map(({ at }) => at)),
  ];
  return times.reduce((last, at) => (at > last ? at : last), '');
}
