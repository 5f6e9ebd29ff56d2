import type { FindingKey, MessageKey } from './catalogue/message-key.ts';
import type { Access, ControlKind, TaskId } from './guide/task.ts';

export type Environment = 'production' | 'non-production';
export type Match = 'certain' | 'possible' | 'none';
export type Verdict = 'ok' | 'differs' | 'empty' | 'unknown' | 'not-found';
export type PermissionState = 'granted' | 'missing' | 'unknown' | 'skipped';

/** One known field of the open page. Display texts never hold a secret. */
export interface FieldStatus {
  id: string;
  /** As the page spells it; the guide's label when not found. */
  label: string;
  control: ControlKind;
  verdict: Verdict;
  required: boolean;
  /** Display text of the recommended value; empty for passwords. */
  recommended: string;
  /** Display text of what the page holds; empty for passwords. */
  shown: string;
  /** The text a Copy button puts on the clipboard, or null where there is nothing to copy. */
  copy: string | null;
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
  /** Why it was skipped. */
  reason?: string;
  /** The list in the guide marks it as inferred, not published. */
  inferred: boolean;
}

export interface FillProgress {
  running: boolean;
  done: number;
  total: number;
  /** Label or permission being worked on. */
  current: string;
  /** By name: what could not be filled, and why. */
  problems: { name: string; result: 'not-offered' | 'not-kept' | 'unsupported' }[];
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
