import type { FindingKey, MessageKey } from '../guide/message-key.ts';
import type { Access, FieldControl, TaskId } from '../guide/task.ts';
import type { Environment } from '../tenant/hosts.ts';

/** Maximum length of every text in a status, in characters. */
export const maxTextLength = 2_000;

export const matchLevels = ['certain', 'possible', 'none'] as const;
export type Match = (typeof matchLevels)[number];
export const verdicts = ['ok', 'differs', 'empty', 'unknown', 'not-found'] as const;
export type Verdict = (typeof verdicts)[number];
export const permissionStates = ['granted', 'missing', 'unknown', 'skipped'] as const;
export type PermissionState = (typeof permissionStates)[number];
/** Who added a permission that is not in the guide: the administrator, or the organisation. */
export const adders = ['you', 'policy'] as const;
/** Why a field or permission could not be filled. */
export const fillProblems = [
  'not-offered',
  'not-kept',
  'box-shows-text',
  'no-password',
  'unsupported',
] as const;

/** A known field of the open page. Display texts never contain a secret. */
export interface FieldStatus {
  id: string;
  /** As spelled on the page, or the guide's label if the field was not found. */
  label: string;
  control: FieldControl;
  verdict: Verdict;
  required: boolean;
  /** Display text of the recommended value. Empty for passwords. */
  recommended: string;
  /** Display text of the page's value. Empty for passwords. */
  shown: string;
  /** Text for the Copy button, or null if there is nothing to copy. */
  copy: string | null;
  /**
   * For checkboxes: the recommended and the actual state, null if unreadable. Their display texts
   * are empty.
   */
  tick?: { recommended: boolean; shown: boolean | null };
  /** A password field that repeats another one. */
  again?: true;
  /**
   * Found only by its position, on a page in another language. The administrator should check it.
   */
  uncertain?: true;
  /**
   * Contains a name of Workday's own that may be the right one in another language. Only the
   * administrator can decide.
   */
  translated?: true;
  /** Filling would change the value. */
  fillable: boolean;
  why: MessageKey;
  /** Present if the value breaks the connection, with the substitutions of the sentence. */
  finding?: { key: FindingKey; substitutions: string[] };
}

export interface PermissionStatus {
  name: string;
  access: Access;
  state: PermissionState;
  /** The tenant's name of the permission, where it differs. */
  grantedAs?: string;
  /**
   * Granted according to the administrator: the tenant shows it under a name unknown to the guide.
   */
  byHand?: true;
  /** Why it was skipped. */
  reason?: string;
  /** Marked in the guide as inferred instead of published. */
  inferred: boolean;
  /** Not from the guide: added by the settings or by the organisation's policy. */
  addedBy?: (typeof adders)[number];
}

export interface FillProgress {
  running: boolean;
  done: number;
  total: number;
  /** Label or permission being filled. */
  current: string;
  /** Fields and permissions that could not be filled, by name, with the reason. */
  problems: { name: string; result: (typeof fillProblems)[number] }[];
}

/** The content of a tab, as published by the page script. Plain data without secrets. */
export interface PageStatus {
  host: string;
  tenant: string;
  environment: Environment;
  match: Match;
  task: TaskId | null;
  /** Page id within the task, or the id of a detour. */
  page: string | null;
  title: string;
  purpose: MessageKey | null;
  next: MessageKey | null;
  fields: FieldStatus[];
  permissions: PermissionStatus[];
  findings: { key: FindingKey; substitutions: string[] }[];
  /** The task to go to instead, on a detour. */
  goTo: TaskId | null;
  /** True while the page shows a one-time value that is not captured yet. */
  guarded: boolean;
  fill: FillProgress;
}
