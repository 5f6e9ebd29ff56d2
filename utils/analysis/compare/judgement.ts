import type { FindingKey } from '../../guide/message-key.ts';
import type { Field, Names } from '../../guide/task.ts';
import type { PermissionStatus, Verdict } from '../../state/page-status.ts';
import type { RowSnapshot } from '../../workday/dom/snapshot.ts';

/** The result of comparing one field. */
export interface Judgement {
  verdict: Exclude<Verdict, 'not-found'>;
  /** The part of the recommended value that is missing: the `$1` of the field's sentence. */
  missing?: string;
  /** Replaces the field's sentence. */
  finding?: { key: FindingKey; substitutions: string[] };
}

/** What judging a field may use besides its own row. */
export interface JudgeContext {
  rows: readonly RowSnapshot[];
  fields: readonly Field[];
  names: Names;
  permissions: readonly PermissionStatus[];
  /** The page may show Workday's own names of options and policies in another language. */
  foreign?: boolean;
}

export const ok: Judgement = { verdict: 'ok' };
export const empty: Judgement = { verdict: 'empty' };
export const differs: Judgement = { verdict: 'differs' };
export const unknown: Judgement = { verdict: 'unknown' };
