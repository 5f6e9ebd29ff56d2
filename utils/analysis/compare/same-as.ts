import type { Reading } from '../../workday/dom/snapshot.ts';
import { findRow } from '../../workday/read/find-row.ts';
import { readingSecret } from '../rows/reading.ts';
import { empty, type JudgeContext, type Judgement, ok, unknown } from './judgement.ts';

/** The same password as in another field of the page. */
export function judgeSameAs(fieldId: string, reading: Reading, around: JudgeContext): Judgement {
  const other = around.fields.find(({ id }) => id === fieldId);
  const row = other && findRow(around.rows, other);
  const first = row ? readingSecret(row.reading) : null;
  const second = readingSecret(reading);
  if (first === null || second === null) return unknown;
  if (second.length === 0) return empty;
  if (first.reveal() === second.reveal()) return ok;
  return {
    verdict: 'differs',
    finding: { key: 'findings.field.passwordsDiffer', substitutions: [] },
  };
}
