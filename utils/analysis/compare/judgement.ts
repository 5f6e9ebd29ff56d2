import type { FindingKey } from '../../guide/message-key.ts';
import type { Field, Names } from '../../guide/task.ts';
import type { PermissionStatus, Verdict } from '../../state/page-status.ts';
import type { RowSnapshot } from '../../workday/dom/snapshot.ts';

/** What comparing one field came to. */
export interface Judgement {
  verdict: Exclude<Verdict, 'not-found'>;
  /** What of the recommended value is not there; fills the `$1` of the field's sentence. */
  missing?: string;
  /** A sentence of its own, in place of the field's. */
  finding?: { key: FindingKey; substitutions: string[] };
}

/** What judging a field may look at besides its own row. */
export interface JudgeContext {
  rows: readonly RowSnapshot[];
  fields: readonly Field[];
  names: Names;
  permissions: readonly PermissionStatus[];
  /** The page may show Workday's own names, of options and policies, in another language. */
  foreign?: boolean;
}

export const ok: Judgement = { verdict: 'ok' };
export const empty: Judgement = { verdict: 'empty' };
export const differs: Judgement = { verdict: 'differs' };
export const unknown: Judgement = { verdict: 'unknown' };
