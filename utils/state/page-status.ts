import type { FindingKey, MessageKey } from '../guide/message-key.ts';
import type { Access, FieldControl, TaskId } from '../guide/task.ts';
import type { Environment } from '../tenant/hosts.ts';

/** No text of a status is longer, whatever the page shows. */
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
export const fillProblems = ['not-offered', 'not-kept', 'unsupported'] as const;

/** One known field of the open page. Display texts never hold a secret. */
export interface FieldStatus {
  id: string;
  /** As the page spells it; the guide's label when not found. */
  label: string;
  control: FieldControl;
  verdict: Verdict;
  required: boolean;
  /** Display text of the recommended value; empty for passwords. */
  recommended: string;
  /** Display text of what the page holds; empty for passwords. */
  shown: string;
  /** The text a Copy button puts on the clipboard, or null where there is nothing to copy. */
  copy: string | null;
  /** Of a box to tick: what is recommended, and what the page shows (null when it cannot be told). Its texts are empty. */
  tick?: { recommended: boolean; shown: boolean | null };
  /** A password that repeats the one of another field. */
  again?: true;
  /** Found by its place among the controls only, on a page in another language: the administrator should check it. */
  uncertain?: true;
  /** It holds a name of Workday's own, perhaps the right one in another language: nobody but the administrator can tell. */
  translated?: true;
  /** Filling would change it. */
  fillable: boolean;
  why: MessageKey;
  /** Present when the value breaks the connection, with what the sentence needs. */
  finding?: { key: FindingKey; substitutions: string[] };
}

export interface PermissionStatus {
  name: string;
  access: Access;
  state: PermissionState;
  /** The name the tenant uses, where it differs. */
  grantedAs?: string;
  /** Granted by the administrator's word: the tenant shows it under a name that the guide does not know. */
  byHand?: true;
  /** Why it was skipped. */
  reason?: string;
  /** The list in the guide marks it as inferred, not published. */
  inferred: boolean;
  /** Not the guide's: added in the settings, or by the organisation's policy. */
  addedBy?: (typeof adders)[number];
}

export interface FillProgress {
  running: boolean;
  done: number;
  total: number;
  /** Label or permission being worked on. */
  current: string;
  /** By name: what could not be filled, and why. */
  problems: { name: string; result: (typeof fillProblems)[number] }[];
}

/** What a tab shows, as the page script publishes it. Plain data without secrets. */
export interface PageStatus {
  host: string;
  tenant: string;
  environment: Environment;
  match: Match;
  task: TaskId | null;
  /** Page id within the task, or a detour's id. */
  page: string | null;
  title: string;
  purpose: MessageKey | null;
  next: MessageKey | null;
  fields: FieldStatus[];
  permissions: PermissionStatus[];
  findings: { key: FindingKey; substitutions: string[] }[];
  /** Task to go to instead, on a detour. */
  goTo: TaskId | null;
  /** A one-time value is on the page; true until all of it is captured. */
  guarded: boolean;
  fill: FillProgress;
}
