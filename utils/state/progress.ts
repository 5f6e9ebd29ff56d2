import type { FindingKey } from '../guide/message-key.ts';
import { type CredentialName, type NameId, type TaskId, taskIds } from '../guide/task.ts';
import type { Environment } from '../tenant/hosts.ts';
import type { FieldStatus, PermissionStatus } from './page-status.ts';
import type { SeenNow, Sightings } from './sightings.ts';

export const stepStates = ['todo', 'done', 'attention'] as const;
export type StepState = (typeof stepStates)[number];

/** One step according to the evidence. `current` depends on the open page and is not stored. */
export interface StepProgress {
  state: StepState;
  /** ISO 8601 time of the evidence. */
  at?: string;
  /** Detail shown next to the step, such as a user name or a count. Never a secret. */
  detail?: string;
  finding?: FindingKey;
  /** Substitutions of the finding's sentence. */
  substitutions?: string[];
  /** The administrator's reason for marking the step as done. */
  markedByHand?: string;
  /**
   * The step according to the pages before it was marked by hand. Applies again if the mark is
   * taken back.
   */
  unmarked?: Omit<StepProgress, 'markedByHand' | 'unmarked' | 'held'>;
  /** The step before a page showed otherwise. Applies again when a page shows that it holds. */
  held?: Omit<StepProgress, 'unmarked' | 'held'>;
}

/** The content of a field. Excludes passwords and the names of accounts other than Kolleno's. */
export interface FieldRecord
  extends Pick<
    FieldStatus,
    'id' | 'label' | 'verdict' | 'recommended' | 'tick' | 'uncertain' | 'translated'
  > {
  /** Display text. Empty for a checkbox. */
  value: string;
  /** Number of accounts in the list that `value` does not name. */
  others?: number;
}

/** The content of a task's page, as saved or as shown afterwards. */
export interface PageRecord {
  /** Page id within the task. */
  page: string;
  /** ISO 8601 time of the latest such page. */
  at: string;
  fields: FieldRecord[];
}

/** Why a value was refused. Never names a part of a secret. */
export interface RefusedValue {
  finding: FindingKey;
  substitutions: string[];
  /** ISO 8601 time. */
  at: string;
}

/** Progress of one tenant. Holds no secret, so it may be stored on disk. */
export interface Progress {
  host: string;
  tenant: string;
  environment: Environment;
  steps: Record<TaskId, StepProgress>;
  /**
   * Names that the administrator chose on the pages. They override the recommended names in later
   * steps.
   */
  chosen: Partial<Record<NameId, string>>;
  /** Latest reading of the four lists. */
  permissions: PermissionStatus[];
  /** Permissions skipped with a reason: `<access>:<name>` → reason. */
  skipped: Record<string, string>;
  /**
   * Keys of permissions that the administrator ticked off, because the tenant shows them under its
   * own names.
   */
  byHand?: string[];
  /** ISO 8601 time of the first page of the guide. */
  startedAt?: string;
  /** ISO 8601 time of the latest reading of the four lists. */
  permissionsAt?: string;
  /** The latest record of each page with values. */
  records: Partial<Record<TaskId, PageRecord[]>>;
  /** The current run, where the tenant was set up before (`EarlierRun`). */
  run?: Run;
  /** ISO 8601 time when the administrator deleted the captured values: they are not missed. */
  wipedAt?: string;
  /** What pages showed of the client, the account and the tenant's settings. */
  sightings?: Sightings;
  /** Values that a page showed and the vault refused, by credential, until one is kept. */
  refused?: Partial<Record<CredentialName, RefusedValue>>;
  /** The administrator declined the names of another tenant. */
  ownNames?: true;
}

export const runKinds = ['again', 'rotation'] as const;

/** A complete set-up (`again`), or new credentials for the existing one (`rotation`). */
export interface Run {
  kind: (typeof runKinds)[number];
  /** ISO 8601 time of the administrator's request. */
  at: string;
}

/** A fact found on a page that changes progress. */
export type Evidence =
  | {
      type: 'step';
      task: TaskId;
      state: Exclude<StepState, 'todo'>;
      detail?: string;
      finding?: FindingKey;
      substitutions?: string[];
    }
  /** A page shows that a step which was done does not hold any more, or that it holds again. */
  | {
      type: 'contrary';
      task: TaskId;
      holds: boolean;
      finding: FindingKey;
      substitutions?: string[];
    }
  | { type: 'chosen'; name: NameId; value: string }
  /** `ofDomain`: read on a domain's own page, so nothing is said of the other permissions. */
  | { type: 'permissions'; permissions: PermissionStatus[]; ofDomain?: true }
  | { type: 'sightings'; seen: SeenNow }
  /** The content of a page, as saved or as shown afterwards. */
  | { type: 'record'; task: TaskId; page: string; fields: FieldRecord[] };

/** Progress of a tenant without evidence. */
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

/** The step of the open page, or else the first step that is not done. Null if all are done. */
export function currentStep(progress: Progress, openTask: TaskId | null): TaskId | null {
  return openTask ?? taskIds.find((task) => progress.steps[task].state !== 'done') ?? null;
}

/** ISO 8601 time of the latest evidence or decision in a tenant. Empty if no time is known. */
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
